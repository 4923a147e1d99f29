"""The plans that people tell things of: those of one office, in memory."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache

from documents.reading import read_file
from rules.people.role import Role
from rules.plan import Catalogue
from tests.places import EXAMPLES
from understanding.asks.understand import understand
from understanding.context import Context
from understanding.deeds import (
    AskBack,
    AskHistory,
    LeaveIt,
    SayAssigned,
    SayCounted,
    SayExtension,
    SayFulfilled,
    SayMark,
    Undo,
)
from understanding.lexicon import Lexicon
from understanding.meaning import Ask

TODAY = date(2021, 4, 12)
PROGRAMME, ACTION_PLAN = "313", "32"
FILES = ("chuong-trinh-cong-tac-2021.txt", "ke-hoach-hanh-dong-2021.txt")


@cache
def lexicon() -> Lexicon:
    """The year's programme (items 1 to 70) and the action plan (1 to 10, of which 9 and 10 wait)."""
    documents = [read_file(EXAMPLES / name) for name in FILES]
    items = [item for document in documents for item in document.items]
    return Lexicon(
        Catalogue(
            "thanh-hoa",
            "Liên hiệp hội Thanh Hóa",
            plans=tuple(document.plan for document in documents),
            items=tuple(replace(item, id=number) for number, item in enumerate(items, 1)),
            targets=tuple(target for document in documents for target in document.targets),
            passages=tuple(passage for document in documents for passage in document.passages),
        )
    )


def meant(text: str, context: Context | None = None, role: Role = Role.STAFF) -> Ask:
    """What a line means to somebody of the office."""
    return understand(text, TODAY, lexicon(), context or Context(), role).ask


def in_short(ask: Ask) -> str:
    """ "27 done", "27 → 2021-05-01/2021-05-31", "? 5 5 mark"; empty for what is no deed."""
    if isinstance(ask, SayMark):
        return f"{_numbers(ask.items)} {ask.state.value}{_note(ask.note)}"
    if isinstance(ask, SayExtension | SayFulfilled):
        sign = "→" if isinstance(ask, SayExtension) else "="
        note = ask.reason if isinstance(ask, SayExtension) else None
        return f"{_numbers((ask.item,))} {sign} {ask.period.start}/{ask.period.end}{_note(note)}"
    if isinstance(ask, SayCounted):
        target = lexicon().catalogue.targets[ask.target]
        return f"{ask.number}/{target.number} {target.unit}"
    if isinstance(ask, SayAssigned):
        return f"{_numbers(ask.items)} {ask.party.value if ask.party else 'to'} {ask.who}"
    if isinstance(ask, Undo):
        return f"undo {_numbers((ask.item,)) if ask.item else ''}".strip()
    if isinstance(ask, AskHistory):
        return f"history {_numbers((ask.item,))}"
    if isinstance(ask, AskBack):
        return f"{ask.missing.value}? " + " | ".join(_numbers(group) for group in ask.meant)
    return "left" if isinstance(ask, LeaveIt) else ""


def _numbers(ids: tuple[int, ...]) -> str:
    return ",".join(lexicon().catalogue.by_id[key].no or "-" for key in ids)


def _note(note: str | None) -> str:
    return f" ({note})" if note else ""
