"""A document that is sent: noted at once, fetched and read as slow work, shown before anything is loaded."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Awaitable, Callable
from functools import partial

from documents.apart import Request, Roll, read_sent
from documents.unreadable import Unreadable
from handlers.act.actor import Actor
from handlers.act.congress_chat.roll_file import first_shown
from handlers.act.door import allow
from handlers.act.loading.preview import first_preview, preview
from handlers.incoming import LARGEST_FILE, CannotFetch, SentFile
from rules.people.permissions import Action
from rules.plan import PlanDocument
from storage import Database, Jobs, NewJob, NewUpload, Transaction, Uploads, UploadState
from storage.loading.job import Job
from wording.reply import Kind, Reply, say
from wording.vi import loading, people

READ = "read"
"""The kind of job."""

LONGEST_NAME = 100  # characters
NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]')

Fetch = Callable[[str, str], Awaitable[bytes]]
"""Gives the file that a channel calls so. Raises CannotFetch where asking again cannot help."""

Finish = Callable[[Transaction], Awaitable[Reply]]


async def received(tx: Transaction, actor: Actor, file: SentFile) -> Reply:
    """Say at once that it is being read; it will be by a job."""
    refused = allow(actor, Action.LOAD)
    if refused and allow(actor, Action.ARRANGE):
        return say(Kind.NONE, refused.sentence)
    if not actor.alone:
        return say(Kind.NONE, loading.NOT_IN_GROUP)
    if file.size > LARGEST_FILE * 1024 * 1024:
        return say(Kind.NONE, loading.too_large(LARGEST_FILE))
    name = safe(file.name)
    new = NewUpload(actor.union, actor.channel, actor.chat, actor.by, name, file.id, actor.at)
    number = await Uploads(tx).add(new)
    if file.content is not None:
        await Uploads(tx).fetched(number, file.content)
    await begin_reading(tx, actor, number)
    return say(Kind.HELP, loading.reading(name))


async def begin_reading(
    tx: Transaction, actor: Actor, upload: int, key: str | None = None, year: int | None = None
) -> None:
    """Have it read: as the plan of that key, of that year, where they are known."""
    plans, rolls = (allow(actor, action) is None for action in (Action.LOAD, Action.ARRANGE))
    body = json.dumps({"upload": upload, "key": key, "year": year, "plans": plans, "rolls": rolls and year is None})
    await Jobs(tx).add(NewJob(actor.union, READ, actor.channel, actor.chat, body, actor.at))


async def read(database: Database, fetch: Fetch, job: Job) -> Finish:
    """Fetch and read the document of a job; what is given back keeps it and shows it."""
    asked = json.loads(job.body)
    number: int = asked["upload"]
    async with database.reading() as tx:
        upload, content = await Uploads(tx).get(job.union, number), await Uploads(tx).content(number)
    if upload is None:
        return _refusing(number, loading.SETTLED)
    try:
        if content is None:
            content = await fetch(job.channel, upload.file)
            async with database.transaction() as tx:
                await Uploads(tx).fetched(number, content)
        request = Request(content, upload.name, asked["key"], asked["year"], maybe_roll=asked.get("rolls", False))
        document = await read_sent(request)
    except CannotFetch:
        return _refusing(number, loading.CANNOT_FETCH)
    except Unreadable as error:
        return _refusing(number, str(error))
    if not isinstance(document, PlanDocument):
        return partial(_show_roll, number=number, union=job.union, lines=document)
    if not asked.get("plans", True):
        return _refusing(number, people.refused(Action.LOAD))
    return partial(_show, number=number, union=job.union, document=document, year=asked["year"])


def gave_up(job: Job) -> Reply:
    """What is told when it cannot be read, again and again."""
    return say(Kind.NONE, loading.GAVE_UP)


def safe(name: str) -> str:
    """A file's name without folders, without what a file system or a reader's eye could stumble over."""
    last = re.split(r"[\\/]", unicodedata.normalize("NFC", name))[-1]
    plain = "".join(sign for sign in NOT_IN_NAMES.sub("_", last) if unicodedata.category(sign) not in ("Cf", "Cs"))
    stem, dot, ending = plain.strip(" .").rpartition(".")
    return f"{stem[:LONGEST_NAME]}{dot}{ending[:10]}" if stem else plain.strip(" .")[:LONGEST_NAME] or "van-ban"


async def _show(tx: Transaction, *, number: int, union: str, document: PlanDocument, year: int | None) -> Reply:
    """What was read, unless it was decided upon while it was read once more."""
    upload = await Uploads(tx).get(union, number)
    if upload is None or upload.state in (UploadState.LOADED, UploadState.DROPPED):
        return say(Kind.NONE, loading.SETTLED)
    if year is None:
        return await first_preview(tx, upload, document)
    return await preview(tx, upload, document, "" if year in document.plan.years else loading.year_stays(year))


async def _show_roll(tx: Transaction, *, number: int, union: str, lines: Roll) -> Reply:
    """The same of a list of delegates."""
    upload = await Uploads(tx).get(union, number)
    if upload is None or upload.state in (UploadState.LOADED, UploadState.DROPPED):
        return say(Kind.NONE, loading.SETTLED)
    return await first_shown(tx, upload, lines)


def _refusing(number: int, sentence: str) -> Finish:
    """Says why there is nothing to show; the file is kept no longer."""

    async def refuse(tx: Transaction) -> Reply:
        await Uploads(tx).settle(number, UploadState.DROPPED)
        return say(Kind.NONE, sentence)

    return refuse
