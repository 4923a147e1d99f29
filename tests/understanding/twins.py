"""English conversations beside the Vietnamese ones of the same meaning, and the example plans that they are about."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path

from documents.reading import read_file
from rules.people.role import Role
from rules.plan import Catalogue
from tests.examples.manifest import FILES
from tests.places import EXAMPLES
from understanding.lexicon import Lexicon

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Conversation:
    """What is asked in English and in Vietnamese, turn by turn."""

    union: str
    today: date
    role: Role
    turns: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        return self.turns[-1][0]


def conversations() -> list[Conversation]:
    """All of `twins.txt`: every line ends one, which begins with the last line that is not indented."""
    found: list[Conversation] = []
    union, today, role = "", date.min, Role.STAFF
    for line in (HERE / "twins.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("now "):
            _, day, union, named = line.split()
            today, role = date.fromisoformat(day), Role(named)
        elif " | " in line:
            english, vietnamese = line.strip().split(" | ")
            before = found[-1].turns if line.startswith(" ") else ()
            found.append(Conversation(union, today, role, (*before, (english, vietnamese))))
    return found


@cache
def lexicon(union: str) -> Lexicon:
    """The words of a union's example plans."""
    read = [read_file(EXAMPLES / entry["file"], key=key) for key, entry in FILES.items() if entry["union"] == union]
    items = [item for document in read for item in document.items]
    return Lexicon(
        Catalogue(
            union,
            plans=tuple(document.plan for document in read),
            items=tuple(replace(item, id=number) for number, item in enumerate(items, 1)),
            events=tuple(document.event for document in read if document.event),
            targets=tuple(target for document in read for target in document.targets),
            passages=tuple(passage for document in read for passage in document.passages),
        )
    )
