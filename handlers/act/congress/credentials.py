"""The credentials report, drafted from the roll and the door as they are now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from handlers.act.congress import numbers
from rules.congress.credentials import Credentials, credentials
from rules.congress.substitution import Decision
from rules.plan import DelegateKind, Event
from storage import Attendance, Delegates, Substitutions, Transaction
from wording.vi import credentials as words


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
    """The .docx."""
    from documents.writers.credentials import Report, Section, Table, write  # noqa: PLC0415

    report = draft.numbers
    groups = [
        (str(n), each.group.name, str(each.invited), str(each.came), words.share(each.came, each.invited))
        for n, each in enumerate(report.groups, 1)
    ]
    invited, came = (sum(values) for values in zip(*((g.invited, g.came) for g in report.groups), strict=True))
    groups.append(("", words.TOTAL, str(invited), str(came), words.share(came, invited)))
    sessions = [
        (str(n), each.session.name, str(each.official), words.share(each.official, report.summoned), str(each.guests))
        for n, each in enumerate(report.sessions, 1)
    ]
    absent = words.absent_rows(report)
    return write(
        Report(
            issuer=(draft.union.upper(), "BAN THẨM TRA TƯ CÁCH ĐẠI BIỂU"),
            motto=words.MOTTO,
            place=words.place(draft.at),
            title=words.title(draft.event),
            sections=(
                Section("", (words.draft(draft.at),)),
                Section(words.SUMMONING, (*words.summoning(report, draft.event),
                                          Table(words.GROUP_HEADINGS, groups, (1.1, 8.4, 2.3, 2.2, 2.2)))),
                Section(words.MAKE, words.make(report.make)),
                Section(words.PRESENCE, (Table(words.PRESENCE_HEADINGS, sessions, (1.1, 7.5, 2.6, 2.2, 2.8)),)),
                Section(words.ABSENCE, (words.absence(report),
                                        *([Table(words.ABSENCE_HEADINGS, absent, (1.1, 5.3, 5.0, 4.8))] if absent
                                          else []))),
                Section(words.CONCLUSION, words.conclusion(report, draft.event)),
            ),
            signed=words.SIGNED,
        )
    )  # fmt: skip
