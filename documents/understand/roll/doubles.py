"""Somebody who is listed twice: the same name and unit, or but for a slip of the pen."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz

from rules.congress.delegate import Delegate
from rules.congress.entry import Entry, Fault, Wrong
from understanding.normalise import fold

ALIKE_NAME = 92  # of 100, of names without marks: one letter in some twelve
ALIKE_UNIT = 80


class Doubles:
    """`known` are on the roll already; each entry asked for is remembered."""

    def __init__(self, known: Iterable[Delegate]) -> None:
        self._seen: list[tuple[str, str, Delegate, int | None]] = [(*_core(each), each, None) for each in known]

    def of(self, entry: Entry) -> Fault | None:
        """With whom the entry is the same; None for a new one."""
        name, unit = _core(entry.delegate)
        for other_name, other_unit, other, line in self._seen:
            if not _same(name, other_name, unit, other_unit) or _differ(entry.delegate, other):
                continue
            if line is None:
                # With other marks it may be somebody else, whom a person has to tell apart.
                exactly = entry.delegate.name.casefold() == other.name.casefold()
                wrong = Wrong.LISTED if exactly else Wrong.ALIKE
                return Fault(entry.line, wrong, f"{other.name}, số {other.number}")
            return Fault(entry.line, Wrong.TWICE, f"{other.name}, dòng {line}")
        self._seen.append((name, unit, entry.delegate, entry.line))
        return None


def _same(name: str, other_name: str, unit: str, other_unit: str) -> bool:
    if abs(len(name) - len(other_name)) > 2 or fuzz.ratio(name, other_name) < ALIKE_NAME:
        return False
    return not unit or not other_unit or fuzz.token_sort_ratio(unit, other_unit) >= ALIKE_UNIT


def _differ(one: Delegate, other: Delegate) -> bool:
    """Whether something else tells them apart: the year of birth, the telephone, or marks of the name alone."""
    told = [(one.born, other.born), (one.phone, other.phone)]
    return any(a is not None and b is not None and a != b for a, b in told)


def _core(delegate: Delegate) -> tuple[str, str]:
    return fold(delegate.name.lower()), fold((delegate.unit or "").lower())
