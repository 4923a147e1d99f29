"""The phrase corpus: files under `said/`, each with its now, and on every line one meaning and the ways of saying it.

A meaning is written as short as it is exact: "2021", "2021-Q3", "2021-05", "2021-05-08", with ".." between the ends
of a stretch (open where nothing stands), and hours after a space. A phrase after "*" needs its marks.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path

HERE = Path(__file__).parent
Hours = tuple[time, time] | None


@dataclass(frozen=True)
class Phrase:
    words: str
    now: date
    start: date | None
    end: date | None
    hour: Hours
    needs_marks: bool

    def __str__(self) -> str:
        return self.words


def phrases() -> Iterator[Phrase]:
    """All Vietnamese phrases, in the order of the files."""
    for file in sorted((HERE / "said").glob("*.txt")):
        yield from _of(file)


def english() -> Iterator[Phrase]:
    """The English phrases."""
    return _of(HERE / "english.txt")


def _of(file: Path) -> Iterator[Phrase]:
    first, *lines = file.read_text(encoding="utf-8").splitlines()
    now = date.fromisoformat(first.removeprefix("# now: "))
    for line in lines:
        meaning, _, words = line.partition(": ")
        days, _, hours = meaning.partition(" ")
        start, end = _period(days)
        for phrase in words.split(" | "):
            yield Phrase(phrase.removeprefix("*"), now, start, end, _hours(hours), phrase.startswith("*"))


def not_said() -> list[str]:
    """Lines that say no time."""
    return (HERE / "not_said.txt").read_text(encoding="utf-8").splitlines()


def _period(days: str) -> tuple[date | None, date | None]:
    first, dots, last = days.partition("..")
    return (_ends(first)[0] if first else None), (_ends(last)[1] if last else None) if dots else _ends(first)[1]


def _ends(said: str) -> tuple[date, date]:
    if "Q" in said:
        year, quarter = int(said[:4]), int(said[-1])
        return _months(year, 3 * quarter - 2, 3 * quarter)
    numbers = [int(number) for number in said.split("-")]
    if len(numbers) == 3:
        return date(*numbers), date(*numbers)
    return _months(numbers[0], numbers[1], numbers[1]) if len(numbers) == 2 else _months(numbers[0], 1, 12)


def _months(year: int, first: int, last: int) -> tuple[date, date]:
    return date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])


def _hours(said: str) -> Hours:
    if not said:
        return None
    first, _, last = said.partition("-")
    return time.fromisoformat(first), time.fromisoformat(last or first)
