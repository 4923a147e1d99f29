"""From the lines of a roll to delegates: what is missing stays unknown, what is wrong is a fault with its line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from rapidfuzz import fuzz

from documents.understand.roll.doubles import Doubles
from rules.congress.delegate import Delegate, Sex
from rules.congress.entry import Column, Entries, Entry, Fault, RollLine, Wrong
from rules.congress.group import Delegation, Group
from understanding.normalise import fold

Value = TypeVar("Value")
LONGEST = {Column.NAME: 80, Column.TITLE: 40}
LONGEST_ELSE = 200
OLDEST, YOUNGEST = 1915, 2010
ALIKE = 88  # of 100, between a group as written and as listed
SEXES = {"nam": Sex.MALE, "nu": Sex.FEMALE, "ong": Sex.MALE, "ba": Sex.FEMALE}
YES, NO = {"x", "co", "dang vien", "phai", "1", "true"}, {"khong", "chua", "0", "-", "false"}
_YEAR = re.compile(r"(?:.*\D)?(19\d\d|20\d\d)")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11}


class _Bad(Exception):
    def __init__(self, wrong: Wrong, said: str = "") -> None:
        super().__init__(wrong)
        self.fault = (wrong, said)


class Reader:
    """Knows the event's groups and delegations; those on the roll already are not taken a second time."""

    def __init__(
        self, groups: Sequence[Group], delegations: Iterable[Delegation] = (), known: Iterable[Delegate] = ()
    ) -> None:
        self._groups = groups
        self._delegations = {fold(each.name.lower()): each for each in delegations}
        self._known = tuple(known)

    def entries(self, lines: Iterable[RollLine]) -> Entries:
        """Good lines and faults. Of two lines for one delegate the first is good."""
        doubles = Doubles(self._known)
        good: list[Entry] = []
        faults: list[Fault] = []
        for line in lines:
            try:
                entry = self._entry(line)
            except _Bad as bad:
                faults.append(Fault(line.number, *bad.fault))
                continue
            if double := doubles.of(entry):
                faults.append(double)
            else:
                good.append(entry)
        return Entries(tuple(good), tuple(faults))

    def _entry(self, line: RollLine) -> Entry:
        cells = line.cells
        for column, cell in cells.items():
            if len(cell) > LONGEST.get(column, LONGEST_ELSE):
                raise _Bad(Wrong.TOO_LONG, cell[:40] + "…")
        name = cells.get(Column.NAME)
        if not name or not any(letter.isalpha() for letter in name):
            raise _Bad(Wrong.NO_NAME, name or "")
        delegation = self._delegations.get(fold(cells.get(Column.UNIT, "").lower()))
        group = self._group(cells.get(Column.GROUP), delegation)
        title = cells.get(Column.TITLE)
        delegate = Delegate(
            group.union, group.event, group.id, name,
            title=title, sex=_read(cells, Column.SEX, _sex, Wrong.SEX) or _sex(title or ""),
            born=_read(cells, Column.BORN, _born, Wrong.BORN), degree=cells.get(Column.DEGREE),
            office=cells.get(Column.OFFICE), unit=cells.get(Column.UNIT),
            phone=_read(cells, Column.PHONE, _phone, Wrong.PHONE),
            party=_read(cells, Column.PARTY, _party, Wrong.PARTY), delegation=delegation.id if delegation else None,
        )  # fmt: skip
        return Entry(line.number, delegate, _read(cells, Column.MEMBERS, _members, Wrong.MEMBERS))

    def _group(self, said: str | None, delegation: Delegation | None) -> Group:
        if said is None:
            own = [group for group in self._groups if delegation and group.id == delegation.group]
            if not own:
                raise _Bad(Wrong.NO_GROUP)
            return own[0]
        found = list(_groups_called(self._groups, said))
        if len(found) != 1:
            raise _Bad(Wrong.UNKNOWN_GROUP, said)
        return found[0]


def _groups_called(groups: Sequence[Group], said: str) -> Iterator[Group]:
    """By number, by name, by how a name begins, or but for a slip."""
    wanted = fold(said.lower()).strip(" .;:()")
    number = int(wanted) if wanted.isascii() and wanted.isdigit() else _ROMAN.get(wanted)
    if number is not None:
        return iter([group for group in groups if group.position == number])
    names = [(group, fold(group.name.lower())) for group in groups]
    for fits in (_is, _begins, _holds_or_slips):
        if found := [group for group, name in names if fits(name, wanted)]:
            return iter(found)
    return iter(())


def _is(name: str, wanted: str) -> bool:
    return name == wanted


def _begins(name: str, wanted: str) -> bool:
    return name.startswith(wanted) or wanted.startswith(name)


def _holds_or_slips(name: str, wanted: str) -> bool:
    return f" {wanted} " in f" {name} " or fuzz.ratio(name, wanted) >= ALIKE


def _read(cells: dict[Column, str], column: Column, read: Callable[[str], Value | None], wrong: Wrong) -> Value | None:
    """A cell's value, None where it is empty; what cannot be read is a fault."""
    cell = cells.get(column)
    if cell is None:
        return None
    value = read(cell)
    if value is None:
        raise _Bad(wrong, cell)
    return value


def _sex(cell: str) -> Sex | None:
    return SEXES.get(fold(cell.lower()).strip(" ."))


def _born(cell: str) -> int | None:
    match = _YEAR.fullmatch(cell)
    return int(match[1]) if match and OLDEST <= int(match[1]) <= YOUNGEST else None


def _members(cell: str) -> int | None:
    digits = cell.replace(".", "").replace(" ", "")
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= 7 else None


def _phone(cell: str) -> str | None:
    digits = re.sub(r"[\s.()-]", "", cell)
    digits = re.sub(r"^(?:\+?84)(?=\d{9,10}$)", "0", digits)
    # A spreadsheet that took the number for one has eaten its first nought.
    digits = f"0{digits}" if re.fullmatch(r"[2-9]\d{8,9}", digits, re.ASCII) else digits
    return digits if re.fullmatch(r"0\d{8,10}", digits, re.ASCII) else None


def _party(cell: str) -> bool | None:
    said = fold(cell.lower()).strip(" .")
    return True if said in YES else False if said in NO else None
