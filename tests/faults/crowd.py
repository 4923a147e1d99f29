"""Fifty people who ask, and what the handled questions have left in the database."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from tests.channels.person import Person
from tests.channels.zalo_person import ZaloPerson

AnyPerson = Person | ZaloPerson


@dataclass(frozen=True, slots=True)
class Question:
    """What somebody said last: its place among the chat's messages, and what the answer to it begins with."""

    message: int
    answer: str


@dataclass
class Crowd:
    """Fifty people; `last` is what each said last, `said` how much they said together."""

    people: Sequence[AnyPerson]
    chance: Random
    last: dict[int | str, Question]
    said: int = 0

    async def speaks(self, times: int) -> None:
        """Let anybody ask about any item, so often."""
        for person in self.chance.choices(self.people, k=times):
            number = self.chance.randint(1, 72)
            await person.says(f"chi tiết mục {number} năm 2021")
            self.last[person.chat] = Question(last_shown(person), f"Mục {number}.")
            self.said += 1

    def unanswered(self) -> list[int | str]:
        """Who waits for an answer to the last thing that they said."""
        return [person.chat for person in self.people if person.chat in self.last and not self._answered(person)]

    def _answered(self, person: AnyPerson) -> bool:
        asked = self.last[person.chat]
        return any(heard.id > asked.message and heard.text.startswith(asked.answer) for heard in person.said_to_me)


def last_shown(person: AnyPerson) -> int:
    """The number of the latest message in somebody's chat."""
    if isinstance(person, ZaloPerson):
        return person.api.chats[person.chat][-1].id
    return person.api.chats[person.chat][-1].id


@dataclass(frozen=True, slots=True)
class Marks:
    """What the handled updates have left: rows of updates, different answers to them, replies by their state."""

    updates: int
    answers: int
    replies: dict[str, int]


def marks(folder: Path) -> Marks:
    replies = Counter(row[0] for row in rows(folder, "SELECT state FROM outbox WHERE kind = 'reply'"))
    [(updates, answers)] = rows(folder, "SELECT count(*), count(DISTINCT message) FROM updates")
    return Marks(updates, answers, dict(replies))


def unsettled(folder: Path) -> bool:
    return bool(rows(folder, "SELECT 1 FROM outbox WHERE state IN ('waiting', 'claimed') LIMIT 1"))


def rows(folder: Path, query: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(folder / "data" / "thuky.db", timeout=15)) as database:
        return database.execute(query).fetchall()
