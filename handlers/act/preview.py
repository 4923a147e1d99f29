"""What a document would load, shown before it is."""

from __future__ import annotations

from handlers.ask.turn import blocks
from rules.plan import PlanDocument
from storage import Transaction, Upload, Uploads
from wording.reply import Block, Choice, Kind, Reply, Row
from wording.vi import loading

FIRST = 5  # items are shown


async def preview(tx: Transaction, upload: Upload, document: PlanDocument) -> Reply:
    """Keep what was read, and show it with the choices that one has."""
    await Uploads(tx).read(upload.id, document, None)
    about = [loading.issued(document.plan), loading.contents(document), loading.spread(document.items)]
    if document.event is not None:
        about.append(loading.event(document.event.name))
    return Reply(
        Kind.CLARIFY,
        before=(Block(loading.head(document.plan), "title"), *blocks(about)),
        rows=(*_first(document), *_doubts(document)),
        choices=choices(upload.id),
    )


def choices(upload: int) -> tuple[Choice, ...]:
    """Load it, put something right first, leave it."""
    return Choice(loading.LOAD, f"/nap {upload}"), Choice(loading.DISCARD, f"/nap {upload} bỏ")


def _first(document: PlanDocument) -> tuple[Row, ...]:
    return tuple(Row(*loading.item(item), heading=loading.FIRST_ITEMS) for item in document.items[:FIRST])


def _doubts(document: PlanDocument) -> tuple[Row, ...]:
    return tuple(Row("", loading.doubt(doubt.where, doubt.what), heading=loading.DOUBTS) for doubt in document.doubts)
