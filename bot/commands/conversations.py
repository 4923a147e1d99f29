"""Conversations to be asked, as `thuky ask --batch` reads them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from bot.commands.lines import day, read_lines
from bot.refusal import Refused
from rules.people.role import Role


@dataclass(frozen=True, slots=True)
class Conversation:
    """Questions one after the other, by one person on one day; `name` is how the plans call the person."""

    id: str
    union: str
    today: date
    role: Role
    name: str | None
    questions: tuple[str, ...]


def read_conversations(path: Path) -> list[Conversation]:
    """One for each line {"id", "union", "today", "role", "turns": [{"q"}]}, maybe with "as". Raises Refused."""
    return [_conversation(line) for line in read_lines(path, "id", "union", "today")]


def _conversation(line: dict[str, Any]) -> Conversation:
    try:
        role = Role(line.get("role") or Role.STAFF)
        questions = tuple(str(turn["q"]) for turn in line["turns"])
    except (KeyError, TypeError, ValueError):
        mould = 'turns là danh sách {"q": …}, role là vai trò'
        raise Refused(f"Cuộc trò chuyện {line['id']} không đúng mẫu: {mould}.") from None
    return Conversation(line["id"], line["union"], day(line["today"]), role, line.get("as"), questions)
