"""Documents that were sent: kept until somebody has decided what becomes of them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import ColumnElement, delete, insert, select, update

from rules.congress.entry import Column, RollLine
from rules.plan import PlanDocument
from storage.loading.documents import document_of, document_text
from storage.loading.tables import uploads
from storage.transaction import Record, Transaction

KEPT = timedelta(days=2)
"""How long a document waits for a decision."""


class UploadState(StrEnum):
    READING = "reading"
    READY = "ready"  # read, and waits for a decision
    LOADED = "loaded"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class NewUpload:
    """A file, as the platform calls it (`file`) and as its sender does (`name`). `by` sent it at `at` (aware)."""

    union: str
    channel: str
    chat: str
    by: str
    name: str
    file: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Upload:
    """`document` is what was read, None before; `seen` the version of its plan that the preview compared it with.

    `roll` are the lines of what is a list of delegates instead.
    """

    id: int
    union: str
    channel: str
    chat: str
    by: str
    name: str
    file: str
    state: UploadState
    document: PlanDocument | None
    roll: tuple[RollLine, ...] | None
    seen: str | None
    at: datetime


COLUMNS = [uploads.c[name] for name in Upload.__slots__]


class Uploads:
    """What is decided upon is kept no longer, but for the note that it was."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def add(self, new: NewUpload) -> int:
        """The new row's id."""
        row = {name: getattr(new, name) for name in NewUpload.__slots__}
        added: int = await self._tx.value(
            insert(uploads).values(**row, state=UploadState.READING).returning(uploads.c.id)
        )
        return added

    async def get(self, union: str, upload: int) -> Upload | None:
        """None for what the union does not have (any more)."""
        return await self._one((uploads.c.union == union) & (uploads.c.id == upload))

    async def waiting(self, union: str, channel: str, chat: str) -> Upload | None:
        """What was sent last in a chat and waits for a decision."""
        here = (uploads.c.union == union) & (uploads.c.channel == channel) & (uploads.c.chat == chat)
        return await self._one(here & (uploads.c.state == UploadState.READY))

    async def content(self, upload: int) -> bytes | None:
        """The file; None before it is fetched."""
        content: bytes | None = await self._tx.value(select(uploads.c.content).where(uploads.c.id == upload))
        return content

    async def fetched(self, upload: int, content: bytes) -> None:
        await self._tx.write(update(uploads).where(uploads.c.id == upload).values(content=content))

    async def read(self, upload: int, document: PlanDocument, seen: str | None) -> None:
        """Keep what was read in it, in place of what was read before."""
        values = {"document": document_text(document), "seen": seen, "state": UploadState.READY}
        await self._tx.write(update(uploads).where(uploads.c.id == upload).values(**values))

    async def listed(self, upload: int, lines: tuple[RollLine, ...]) -> None:
        """Keep the lines of what is a list of delegates."""
        values = {"roll": json.dumps([(each.number, each.cells) for each in lines]), "state": UploadState.READY}
        await self._tx.write(update(uploads).where(uploads.c.id == upload).values(**values))

    async def settle(self, upload: int, state: UploadState) -> None:
        """It is decided: the file itself is needed no longer."""
        values = {"state": state, "content": None, "document": None, "roll": None}
        await self._tx.write(update(uploads).where(uploads.c.id == upload).values(**values))

    async def purge(self, now: datetime) -> int:
        """Delete what was sent long ago, decided upon or not; how much there was."""
        return await self._tx.write(delete(uploads).where(uploads.c.at < now - KEPT))

    async def _one(self, which: ColumnElement[bool]) -> Upload | None:
        found = select(*COLUMNS).where(which).order_by(uploads.c.id.desc()).limit(1)
        row = await self._tx.row(found)
        return None if row is None else _upload(row)


def _upload(row: Record) -> Upload:
    values = row._asdict()
    document = document_of(row.document) if row.document else None
    roll = tuple(_line(*line) for line in json.loads(row.roll)) if row.roll else None
    return Upload(**values | {"state": UploadState(row.state), "document": document, "roll": roll})


def _line(number: int, cells: dict[str, str]) -> RollLine:
    return RollLine(number, {Column(name): cell for name, cell in cells.items()})
