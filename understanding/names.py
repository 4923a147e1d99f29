"""Who is meant by a cell: "Ban KHCN, TVPB" and "Ban KHCN – Tư vấn, phản biện…" are one department.

Cells are kept as printed; what they mean is worked out here, from all cells of a union together.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from rules.plan import Item, Party
from understanding.normalise import fold
from understanding.printed import line_of

HEADS = re.compile(
    r"(?:các )?(?:tiểu )?(?:ban|văn phòng|sở|hội|bch|btv|btc|btk|thường trực|đảng đoàn"
    r"|đảng ủy|chi bộ|công đoàn|tổng thư k[ýí]"
    r"|trung tâm|tỉnh|clb|câu lạc bộ|đ/c|đồng chí|lhh|liên hiệp|ubnd|huyện|tp|thành phố|hđ|hội đồng|chủ tịch|phó"
    r"|cơ quan|phòng|viện|trường|quỹ|mặt trận|đoàn|bộ|vụ|cục|ủy ban|đài|báo|bà|ông|tổ)\b",
    re.IGNORECASE,
)
SPLIT = re.compile(r"\s*[;+\n]\s*|\s*,\s*|\s+và\s+")
ADDRESS = re.compile(r"^(?:đ/c|đồng chí|ông|bà|anh|chị|ths|ts|pgs|gs|bs|ks|cn)\.?\s+", re.IGNORECASE)
BRACKETED = re.compile(r"\((\w{3,15})\)")
TERM = re.compile(r"\b(?:khóa [ivxlc\d]+|nhiệm kỳ)\b.*$")
OWN_NAME = re.compile(
    r"\b(?:tỉnh )?liên hiệp (?:các )?hội(?: khoa học)?(?: và)?(?: kỹ thuật)?(?: công nghệ)?(?: tỉnh)?\b"
)
SMALL_WORDS = {"và", "các", "của", "-", "–"}
GOVERNING = {
    ("ban", "thuong", "vu"),
    ("ban", "chap", "hanh"),
    ("thuong", "truc"),
    ("dang", "doan"),
    ("ban", "kiem", "tra"),
    ("ban", "to", "chuc"),
    ("ban", "thu", "ky"),
    ("chi", "bo"),
}
Core = tuple[str, ...]


def split_parties(cell: str) -> tuple[str, ...]:
    """The parties of a cell, each as printed. A comma parts two of them only before the head of a new one."""
    parties: list[str] = []
    for part in SPLIT.split(cell.strip(" .;,")):
        if not part:
            continue
        if parties and not HEADS.match(part):
            parties[-1] = f"{parties[-1]}, {part}"
        else:
            parties.append(part)
    return tuple(parties)


def core(party: str) -> Core:
    """The words that tell a party from others: spelt out, without marks, the union's own name and small words."""
    return tuple(fold(word) for word in telling_words(party))


def telling_words(party: str) -> Core:
    """The words of `core` with their marks."""
    text = line_of(ADDRESS.sub("", party.strip())).text
    text = TERM.sub("", text)
    without = OWN_NAME.sub(" ", text)
    words = re.findall(r"\w+", without if without.strip() else text)
    if len(words) > 2 or words[:1] != ["các"]:
        words = [word for word in words if word not in SMALL_WORDS]
    return tuple(words) or tuple(re.findall(r"\w+", text))


@dataclass(frozen=True, slots=True)
class Someone:
    """A person, department or body that the plans name: `cells` are the printed cells, per column, that mean it.

    `core` are the words that tell it from others, without marks, `marked` the same with them; `head` is the first of
    its label's; `short` is its name in brackets ("… (Vifotec)").
    """

    core: Core
    marked: Core
    head: str
    label: str
    is_person: bool
    cells: dict[Party, frozenset[str]]
    short: str | None = None

    @property
    def is_governing(self) -> bool:
        """Whether it leads the union: it meets and decides, and is no department."""
        return any(self.core[: len(body)] == body for body in GOVERNING)

    @property
    def fields(self) -> tuple[Party, ...]:
        """The columns it stands in."""
        return tuple(field for field in Party if self.cells.get(field))

    def cells_in(self, fields: Iterable[Party]) -> frozenset[str]:
        return frozenset().union(*(self.cells.get(field, frozenset()) for field in fields))


class NameBook:
    """Everyone whom a union's plans name."""

    def __init__(self, items: Iterable[Item]) -> None:
        found: dict[Core, dict[Party, set[str]]] = defaultdict(lambda: defaultdict(set))
        printed: dict[Core, list[str]] = defaultdict(list)
        cells = Counter((field, cell) for item in items for field in Party if (cell := item.party(field)))
        for (field, cell), times in sorted(cells.items()):
            for party in split_parties(cell):
                key = core(party)
                found[key][field].add(cell)
                printed[key] += [party] * times
        self.everyone = tuple(_merged(found, printed))
        self.of_cell: dict[str, tuple[Someone, ...]] = defaultdict(tuple)
        for someone in self.everyone:
            for cell in someone.cells_in(Party):
                self.of_cell[cell] += (someone,)
        self.people = tuple(someone for someone in self.everyone if someone.is_person)
        self.bodies = tuple(someone for someone in self.everyone if not someone.is_person)

    def parties(self, cell: str) -> tuple[str, ...]:
        """The labels of those whom a printed cell means."""
        return tuple(someone.label for someone in self.of_cell.get(cell, ()))


def _merged(found: dict[Core, dict[Party, set[str]]], printed: dict[Core, list[str]]) -> Iterable[Someone]:
    """One entry for each party: a department printed in short and in full is the same department."""
    groups: list[list[Core]] = []
    for key in sorted(found, key=len):
        group = next((g for g in groups if _same_department(g[0], key)), None)
        if group is None:
            groups.append([key])
        else:
            group.append(key)
    for group in groups:
        cells = {f: frozenset().union(*(found[key].get(f, set()) for key in group)) for f in Party}
        label = _label([party for key in group for party in printed[key]])
        longest = max(group, key=len)
        yield Someone(
            longest,
            telling_words(printed[longest][0]),
            telling_words(label)[0],
            label,
            _is_person(longest, cells),
            {f: c for f, c in cells.items() if c},
            _short(label),
        )


def _same_department(short: Core, long: Core) -> bool:
    if short == long:
        return True
    is_governing = any(short[: len(body)] == body for body in GOVERNING)
    return short[0] == "ban" and len(short) >= 3 and not is_governing and long[: len(short)] == short


def _label(printed: list[str]) -> str:
    """The fullest common form: the one printed most often, the longer of two equals."""
    return max(set(printed), key=lambda party: (printed.count(party), len(party))).strip(" .")


def _short(label: str) -> str | None:
    match = BRACKETED.search(label)
    return fold(match[1].lower()) if match else None


def _is_person(key: Core, cells: dict[Party, frozenset[str]]) -> bool:
    addressed = any(ADDRESS.match(party) for cell in cells.get(Party.CHAIR, ()) for party in split_parties(cell))
    return bool(cells.get(Party.CHAIR)) and 2 <= len(key) <= 5 and (addressed or not HEADS.match(" ".join(key)))
