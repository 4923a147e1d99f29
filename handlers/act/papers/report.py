"""A report: its numbers are told at once, its file is slow work."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from handlers.act.actor import Actor
from handlers.act.people import group
from handlers.ask.turn import Spoken, Turn, blocks
from rules.plan import Grain, Period
from rules.reports import Form, Summary, summarise
from storage import Catalogues, Database, Jobs, NewJob, Transaction
from storage.loading.job import Job
from understanding.lexicon import Lexicon
from understanding.reports import AskReport
from wording import en, vi
from wording.reply import DOCX, PNG, XLSX, Attachment, Choice, Kind, Reply, say
from wording.vi import sheets

REPORT = "report"
"""The kind of job."""

TERMINAL = "terminal"
"""Where no file can be sent."""

Finish = Callable[[Transaction], Awaitable[Reply]]


@dataclass(frozen=True, slots=True)
class Order:
    """What a job needs to know: the stretch of time, the form, whose items, in whose language, seen from when."""

    span: Period
    form: Form
    department: str | None
    english: bool
    at: datetime

    def dump(self) -> str:
        start, end = self.span.start, self.span.end
        return json.dumps(
            {
                "start": start.isoformat() if start else None,
                "end": end.isoformat() if end else None,
                "grain": self.span.grain,
                "form": self.form,
                "department": self.department,
                "english": self.english,
                "at": self.at.isoformat(),
            },
            ensure_ascii=False,
        )


async def report(tx: Transaction, actor: Actor, ask: AskReport, turn: Turn) -> Spoken:
    """Say the numbers, and have the file made where one is wanted."""
    words = turn.words.report
    summary = summary_of(turn.lexicon, ask.span, actor.at)
    away = actor.channel == TERMINAL
    if ask.form and not away:
        tied = await group.found(tx, actor)
        order = Order(ask.span, ask.form, tied.department if tied else None, turn.words is en, actor.at)
        await Jobs(tx).add(NewJob(actor.union, REPORT, actor.channel, actor.chat, order.dump(), actor.at, actor.quote))
    reply = Reply(
        Kind.COUNT,
        before=(*blocks([words.title(ask.span)], "title"), *blocks(words.numbers(summary))),
        after=blocks([words.NO_FILES_HERE if away else words.MAKING[ask.form]], "note") if ask.form else (),
        choices=tuple(
            Choice(words.FORMS[form], words.says(ask.span, form)) for form in Form if form is not ask.form and not away
        ),
    )
    return Spoken(reply, turn.context)


def summary_of(lexicon: Lexicon, span: Period, at: datetime) -> Summary:
    """The numbers of a stretch of time at a moment (aware, on the office's clock)."""
    parties = lexicon.names.parties
    return summarise(
        lexicon.catalogue, span, at.date(), lambda item: parties(item.lead) if item.lead else (), at.tzinfo
    )


async def make(database: Database, job: Job) -> Finish:
    """The file of a job."""
    order = _order(json.loads(job.body))
    async with database.reading() as tx:
        catalogue = await Catalogues(database).of(tx, job.union)
    if order.department:
        catalogue = group.narrowed(catalogue, order.department)
    lexicon = await asyncio.to_thread(Lexicon, catalogue)
    summary = await asyncio.to_thread(summary_of, lexicon, order.span, order.at)
    file = await _file(summary, order.form, catalogue.union_name)
    words = (en if order.english else vi).report

    async def finish(tx: Transaction) -> Reply:
        return Reply(Kind.VALUE, blocks([words.here(order.span, order.form)]), attachments=(file,))

    return finish


def gave_up(job: Job) -> Reply:
    """What is told when the file cannot be made."""
    words = (en if json.loads(job.body)["english"] else vi).report
    return say(Kind.NONE, words.GAVE_UP)


async def _file(summary: Summary, form: Form, union_name: str) -> Attachment:
    name = sheets.file_name(summary.span)
    # PLC0415: the libraries behind the files are half of all that a bot would load, and most days nobody asks for one.
    if form is Form.WORD:
        from documents.writers import letter  # noqa: PLC0415
        from documents.writers.report_letter import report_letter  # noqa: PLC0415

        content = await asyncio.to_thread(letter.write, report_letter(summary, union_name))
        return Attachment(f"{name}.docx", DOCX, content)
    if form is Form.EXCEL:
        from documents.writers import report_book  # noqa: PLC0415

        content = await asyncio.to_thread(report_book.write, summary, union_name)
        return Attachment(f"{name}.xlsx", XLSX, content)
    from documents.writers import overview_apart  # noqa: PLC0415

    content = await overview_apart.drawn(summary, union_name)
    return Attachment(f"{name}.png", PNG, content)


def _order(body: dict[str, Any]) -> Order:
    start, end = (date.fromisoformat(body[side]) if body[side] else None for side in ("start", "end"))
    span = Period(start, end, Grain(body["grain"]))
    return Order(span, Form(body["form"]), body["department"], body["english"], datetime.fromisoformat(body["at"]))
