"""A cell's value as the sheet shows it: dates by their format, whole numbers without a fraction."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timedelta

from documents.readers import lines
from documents.readers.excel.names import Element, s

_VALUE, _RICH, _TEXT, _READING = map(s, ("v", "is", "t", "rPh"))
_DAY_ZERO = datetime(1899, 12, 30)  # noqa: DTZ001  a sheet knows no zone
_DAY_ZERO_1904 = datetime(1904, 1, 1)  # noqa: DTZ001
LAST_DAY = 2958465  # 31/12/9999
_BUILT_IN_DATES = {14: "d/m/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm", 19: "h:mm:ss"} | {
    20: "h:mm",
    21: "h:mm:ss",
    22: "d/m/yyyy h:mm",
    45: "mm:ss",
    46: "h:mm:ss",
    47: "mm:ss",
}
_LITERAL = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
_ZEROS = re.compile(r"0+")
_INLINE_TEXT = re.compile(r'^"([^"]*)"\s*0+$')


class Values:
    """What is needed to read the cells of one workbook: shared texts, formats, and where its days begin.

    Sheets repeat themselves, so each distinct text is cleaned once.
    """

    def __init__(self, shared: Sequence[str], formats: Sequence[str], *, since_1904: bool) -> None:
        self._shared = shared
        self._formats = formats
        self._day_zero = _DAY_ZERO_1904 if since_1904 else _DAY_ZERO
        self._clean: dict[str, str] = {}

    def of(self, cell: Element) -> str:
        """The clean text of a cell, "" for one that shows nothing."""
        shown = self._shown(cell)
        if shown not in self._clean:
            self._clean[shown] = lines.cell(lines.clean(shown).replace("\t", " "))
        return self._clean[shown]

    def _shown(self, cell: Element) -> str:
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            return text_of(_child(cell, _RICH))
        found = _child(cell, _VALUE)
        raw = (found.text or "") if found is not None else ""
        match kind:
            case "s":
                return self._shared[int(raw)] if raw.isdigit() and int(raw) < len(self._shared) else ""
            case "n":
                return self._number(raw, self._format(cell))
            case "d":
                return _iso(raw)
            case "b":
                return ""
        return raw

    def _format(self, cell: Element) -> str:
        style = cell.get("s", "0")
        return self._formats[int(style)] if style.isdigit() and int(style) < len(self._formats) else ""

    def _number(self, raw: str, form: str) -> str:
        try:
            number = float(raw)
        except ValueError:
            return raw
        bare = _LITERAL.sub("", form).lower()
        if re.search(r"[dy]|m{3,}|h", bare) and 0 <= number <= LAST_DAY:
            return _date(self._day_zero + timedelta(days=number), bare)
        if not number.is_integer():
            return f"{number:.10g}"
        whole = str(int(number))
        if words := _INLINE_TEXT.match(form):
            return f"{words[1].strip()} {whole}"
        return whole.zfill(len(form)) if _ZEROS.fullmatch(form) else whole


def _child(cell: Element, name: str) -> Element | None:
    for child in cell:
        if child.tag == name:
            return child
    return None


def text_of(rich: Element | None) -> str:
    """The text of a string, its pieces together; readings beside it are left out."""
    if rich is None:
        return ""
    if len(rich) == 1 and rich[0].tag == _TEXT:
        return rich[0].text or ""
    pieces = rich.iter(_TEXT)
    return "".join(piece.text or "" for piece in pieces if piece.getparent().tag != _READING)


def formats_of(styles: Element | None) -> list[str]:
    """The number format of each cell style."""
    if styles is None:
        return []
    own = {one.get("numFmtId"): one.get("formatCode", "") for one in styles.iter(s("numFmt"))}
    cells = styles.find(s("cellXfs"))
    ids = [one.get("numFmtId", "0") for one in cells] if cells is not None else []
    return [own.get(one) or _BUILT_IN_DATES.get(int(one) if one.isdigit() else 0, "") for one in ids]


def _date(moment: datetime, form: str) -> str:
    """A moment with what its format shows of it: "15/05/2024", "05/2024", "7:30"."""
    clock = f"{moment:%H:%M}" if "h" in form else ""
    if "d" in form and ("m" in form or "y" in form):
        day = f"{moment:%d/%m/%Y}" if "y" in form else f"{moment:%d/%m}"
    elif "y" in form or "m" in form.replace("h:mm", "").replace("mm:ss", ""):
        day = f"{moment:%m/%Y}" if "m" in form else f"{moment:%Y}"
    else:
        day = "" if clock else f"{moment:%d/%m/%Y}"
    return f"{day} {clock}".strip()


def _iso(raw: str) -> str:
    try:
        return f"{datetime.fromisoformat(raw):%d/%m/%Y}"
    except ValueError:
        return raw
