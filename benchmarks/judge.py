"""Whether an answer is right: what was expected of a turn against what was said."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from understanding.normalise import fold, tidy

QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
# These state a fact; "none", "help" and "clarify" leave it open.
SURE = frozenset({"items", "value", "count", "event", "rsvp"})
# A value may come with the items beside it that belong to the same matter.
EXTRA_SOURCES = 2


@dataclass(frozen=True, slots=True)
class Expected:
    """What a careful reader of the documents would answer. Sources are "plan:no" or "plan:section/no"."""

    kind: str
    items: frozenset[str] = frozenset()
    optional: frozenset[str] = frozenset()
    values: tuple[str, ...] = ()
    count: int | None = None

    @classmethod
    def read(cls, raw: dict[str, Any]) -> Expected:
        """The expectation written in a line of a question set."""
        return cls(
            kind=raw["kind"],
            items=frozenset(raw.get("items") or ()),
            optional=frozenset(raw.get("optional") or ()),
            values=tuple(raw.get("values") or ()),
            count=raw.get("count"),
        )


@dataclass(frozen=True, slots=True)
class Given:
    """An answer as `thuky ask --json` prints it. Each source goes by its short and by its long name."""

    kind: str
    sources: frozenset[tuple[str, str]]
    action: str | None
    text: str

    @classmethod
    def read(cls, raw: dict[str, Any]) -> Given:
        """The answer in one turn of the output."""
        return cls(
            kind=raw["kind"],
            sources=frozenset(_names(item["plan"], item["section"], item["no"]) for item in raw["items"]),
            action=raw["action"],
            text=raw["text"],
        )

    @property
    def sure(self) -> bool:
        """Whether it states something as a fact."""
        return self.kind in SURE

    def lacks(self, wanted: frozenset[str]) -> frozenset[str]:
        """Those of `wanted` that are not among the sources."""
        return wanted - {name for source in self.sources for name in source}

    def beyond(self, allowed: frozenset[str]) -> frozenset[str]:
        """The sources that are not `allowed`."""
        return frozenset(long for short, long in self.sources if allowed.isdisjoint((short, long)))


def _names(plan: str, section: str | None, no: str | None) -> tuple[str, str]:
    short = f"{plan}:{no}"
    return short, f"{plan}:{section}/{no}" if section else short


def fault(expected: Expected, given: Given) -> str | None:
    """What is wrong with an answer, None when it is right."""
    if not given.text.strip():
        return "nothing said"
    return JUDGES[expected.kind](expected, given)


def _items(expected: Expected, given: Given) -> str | None:
    beyond = given.beyond(expected.items | expected.optional)
    if not expected.items:
        return f"too much: {sorted(beyond)}" if beyond else None
    if lacking := given.lacks(expected.items):
        return f"not listed: {sorted(lacking)}"
    return f"too much: {sorted(beyond)}" if beyond else _values(expected, given)


def _value(expected: Expected, given: Given) -> str | None:
    if given.kind == "clarify":
        return "asked back"
    if lacking := given.lacks(expected.items):
        return f"not cited: {sorted(lacking)}"
    beyond = given.beyond(expected.items | expected.optional)
    return f"too much: {sorted(beyond)}" if len(beyond) > EXTRA_SOURCES else _values(expected, given)


def _count(expected: Expected, given: Given) -> str | None:
    if expected.count is not None and not mentions(given.text, str(expected.count)):
        return f"number not said: {expected.count}"
    return _values(expected, given)


def _values(expected: Expected, given: Given) -> str | None:
    missing = [value for value in expected.values if not mentions(given.text, value)]
    return f"not said: {missing}" if missing else None


def _none(expected: Expected, given: Given) -> str | None:
    if beyond := given.beyond(expected.optional):
        return f"listed all the same: {sorted(beyond)}"
    return None if given.kind in {"none", "items", "help", "event"} else f"answered as {given.kind}"


def _clarify(expected: Expected, given: Given) -> str | None:
    answered_one_of_them = bool(given.sources) and not given.beyond(expected.optional)
    return None if given.kind == "clarify" or answered_one_of_them else f"answered as {given.kind}"


def _rsvp(expected: Expected, given: Given) -> str | None:
    done = given.kind == "rsvp" and [given.action] == list(expected.values[:1])
    return None if done else f"answered as {given.kind}, action {given.action}"


def _help(_: Expected, given: Given) -> str | None:
    return None if given.kind == "help" else f"answered as {given.kind}"


JUDGES: dict[str, Callable[[Expected, Given], str | None]] = {
    "items": _items,
    "value": _value,
    "count": _count,
    "event": _values,
    "none": _none,
    "clarify": _clarify,
    "rsvp": _rsvp,
    "help": _help,
}


def mentions(text: str, value: str) -> bool:
    """Whether `text` says `value`, however a month, a quarter, a day or a number is written."""
    return re.search(_pattern(_plain(value)), _plain(text)) is not None


def _plain(text: str) -> str:
    return re.sub(r"\s*[-–—−]\s*", "-", fold(tidy(text)).lower())


def _pattern(value: str) -> str:
    """The regular expression for a value without marks."""
    if month := re.fullmatch(r"thang 0?(\d+)(?:/\d+)?", value):
        return rf"\b(?:thang |t\.?)0?{month[1]}\b|\b0?{month[1]}/20\d\d\b"
    if quarter := re.fullmatch(r"quy (i{1,3}|iv|[1-4])(?:/\d+)?", value):
        number = QUARTERS.get(quarter[1]) or int(quarter[1])
        roman = next(name for name, each in QUARTERS.items() if each == number)
        return rf"\b(?:quy |q\.?)(?:{roman}|{number})\b"
    if day := re.fullmatch(r"0?(\d+)/0?(\d+)(?:/\d+)?", value):
        return rf"\b0?{day[1]}(?:/| thang )0?{day[2]}\b"
    if quota := re.fullmatch(r"0?(\d+)(?: dai bieu)?/(hoi|don vi)", value):
        return rf"\b0?{quota[1]}(?: dai bieu)? ?(?:/|moi|mot|cho moi) ?{quota[2]}"
    if number_of := re.fullmatch(r"0?(\d+)(?: dai bieu)?", value):
        return rf"(?<![\d.,])0?{number_of[1]}(?!\d)"
    return re.escape(value)
