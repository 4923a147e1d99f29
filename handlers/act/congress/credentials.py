"""The credentials report, drafted from the roll and the door as they are now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from handlers.act.congress import numbers
from rules.congress.credentials import Credentials, credentials
from rules.congress.substitution import Decision
from rules.plan import DelegateKind, Event
from storage import Attendance, Delegates, Substitutions, Transaction
from wording.vi import credentials as words
from wording.vi.sheets import place_and_day


@dataclass(frozen=True, slots=True)
class Draft:
    """`union` is the name of who reports; `at` (aware, the union's zone) when the numbers were taken."""

    union: str
    event: Event
    at: datetime
    numbers: Credentials


async def gather(tx: Transaction, union: str, event: Event, at: datetime, name: str) -> Draft:
    """The numbers, all of one moment."""
    tally = await numbers.tally(tx, union, event.plan, at)
    delegates = await Delegates(tx, union).all(event.plan)
    attendance = Attendance(tx, union)
    official = {group.id for group, _ in tally.groups if group.kind is DelegateKind.OFFICIAL}
    accepted = await Substitutions(tx, union).stand_ins(event.plan, Decision.ACCEPTED)
    found = credentials(
        tally,
        delegates,
        await attendance.sessions(event.plan),
        await attendance.visits(event.plan),
        sum(each.id in accepted and each.group in official for each in delegates),
        event.period.start.year if event.period and event.period.start else at.year,
    )
    return Draft(name, event, at, found)


def document(draft: Draft) -> bytes:
    """The report as a letter (.docx), its number and signature left to the office."""
    # python-docx is large, and a congress is held every five years.
    from documents.writers.grid import Column, Grid, Total  # noqa: PLC0415
    from documents.writers.letter import Heading, Letter, Note, Signature, write  # noqa: PLC0415

    def grid(headings: Sequence[tuple[str, float, bool]], rows: Sequence[Sequence[str] | Total]) -> Grid:
        return Grid([Column(*heading) for heading in headings], rows)

    report, event = draft.numbers, draft.event
    absent = words.absent_rows(report)
    return write(
        Letter(
            above=draft.union,
            issuer=words.ISSUER,
            number=words.NUMBER,
            place_and_day=place_and_day(draft.union, draft.at.date()),
            kind=words.KIND,
            subject=words.subject(event),
            parts=(
                Note(words.draft(draft.at)),
                Heading(words.SUMMONING),
                *words.summoning(report, event),
                grid(words.GROUP_COLUMNS, [*words.group_rows(report), Total(words.group_total(report))]),
                Heading(words.MAKE),
                *words.make(report.make),
                Heading(words.PRESENCE),
                grid(words.PRESENCE_COLUMNS, words.presence_rows(report)),
                Heading(words.ABSENCE),
                words.absence(report),
                *([grid(words.ABSENCE_COLUMNS, absent)] if absent else []),
                Heading(words.CONCLUSION),
                *words.conclusion(report, event),
            ),
            signature=Signature(words.SIGNED, hint=words.HINT),
        )
    )
