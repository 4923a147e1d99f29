"""A plan as a file again: what is printed in it, whatever was told since."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable

from handlers.act.actor import Actor
from handlers.act.papers.report import TERMINAL
from handlers.act.people import group
from handlers.ask.turn import Spoken, Turn
from rules.plan import Catalogue
from rules.reports import Form
from storage import Catalogues, Database, Jobs, NewJob, Transaction
from storage.loading.job import Job
from understanding.reports import AskPlanFile
from wording import en, vi
from wording.reply import DOCX, XLSX, Attachment, Kind, Reply, say
from wording.vi import sheets

PLAN_FILE = "plan_file"
"""The kind of job."""

Finish = Callable[[Transaction], Awaitable[Reply]]


async def plan_file(tx: Transaction, actor: Actor, ask: AskPlanFile, turn: Turn) -> Spoken:
    """Have the file made."""
    words = turn.words.report
    if actor.channel == TERMINAL:
        return Spoken(say(Kind.NONE, words.NO_FILES_HERE), turn.context)
    tied = await group.found(tx, actor)
    order = {
        "plan": ask.plan,
        "form": ask.form,
        "department": tied.department if tied else None,
        "english": turn.words is en,
    }
    body = json.dumps(order, ensure_ascii=False)
    await Jobs(tx).add(NewJob(actor.union, PLAN_FILE, actor.channel, actor.chat, body, actor.at, actor.quote))
    return Spoken(say(Kind.VALUE, words.making_plan(turn.catalogue.by_key[ask.plan])), turn.context)


async def make(database: Database, job: Job) -> Finish:
    """The file of a job."""
    order = json.loads(job.body)
    words = (en if order["english"] else vi).report
    async with database.reading() as tx:
        catalogue = await Catalogues(database).of(tx, job.union)
    if order["department"]:
        catalogue = group.narrowed(catalogue, order["department"])
    plan = catalogue.by_key.get(order["plan"])
    file = await asyncio.to_thread(_file, catalogue, order["plan"], Form(order["form"])) if plan else None

    async def finish(tx: Transaction) -> Reply:
        if plan is None or file is None:
            return say(Kind.NONE, words.PLAN_GONE)
        return Reply(Kind.VALUE, say(Kind.VALUE, words.plan_here(plan)).before, attachments=(file,))

    return finish


def _file(catalogue: Catalogue, key: str, form: Form) -> Attachment:
    # As with reports, the libraries are loaded when a file is asked for.
    from documents.writers import plan_sheets  # noqa: PLC0415

    plan, items = catalogue.by_key[key], [catalogue.printed(item) for item in catalogue.of_plan(key)]
    name = sheets.plan_file_name(plan)
    if form is Form.WORD:
        return Attachment(f"{name}.docx", DOCX, plan_sheets.paper(plan, items))
    return Attachment(f"{name}.xlsx", XLSX, plan_sheets.book(plan, items))
