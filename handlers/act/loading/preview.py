"""What a document would load, shown before it is: beside the version in force where it is a new one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handlers.act.loading.placing import placed
from handlers.act.loading.revision import rows_of
from handlers.ask.turn import blocks
from rules.plan import PlanDocument
from storage import Plans, Transaction, Upload, Uploads
from wording.reply import Block, Choice, Kind, Reply, Row
from wording.vi import loading, revisions

FIRST = 5  # items are shown
FIXES = 3  # doubts have a button; the rest can be put right in words
ITEM = re.compile(r"Mục (?P<no>\d[\w.]*)(?: \((?P<section>[\w.-]+)\))?")


async def first_preview(tx: Transaction, upload: Upload, document: PlanDocument) -> Reply:
    """Find out which plan it is, then show it."""
    plans = (await Plans(tx).catalogue(upload.union)).plans
    ours, other = placed(document, plans)
    reply = await preview(tx, upload, ours)
    if other is None:
        return reply
    said = Block(loading.other_plan(other, ours.plan.key), "note")
    choice = Choice(loading.is_version_of(other.key), f"/nap {upload.id} sửa mã {other.key}")
    return Reply(reply.kind, (*reply.before, said), reply.rows, choices=(*reply.choices, choice))


async def preview(tx: Transaction, upload: Upload, document: PlanDocument, note: str = "") -> Reply:
    """Keep what was read, and show it with the choices that one has."""
    seen = await Plans(tx).stamp(upload.union, document.plan.key)
    await Uploads(tx).read(upload.id, document, seen)
    about = [loading.issued(document.plan), loading.contents(document), loading.spread(document.items)]
    if document.event is not None:
        about.append(loading.event(document.event.name))
    rows, something_new = _first(document), True
    if seen is not None:
        revision = await Plans(tx).compare(upload.union, document)
        about.append(revisions.is_revision(document.plan, revision))
        rows, something_new = rows_of(revision), bool(revision)
    return Reply(
        Kind.CLARIFY,
        before=(*blocks([note]), Block(loading.head(document.plan), "title"), *blocks(about)),
        rows=(*rows, *_doubts(document)),
        choices=tuple(_choices(upload, document, something_new)),
    )


def _choices(upload: Upload, document: PlanDocument, something_new: bool) -> Iterator[Choice]:
    """Load it, put something right first, leave it; and what is in doubt, one by one."""
    if something_new:
        yield Choice(loading.LOAD, f"/nap {upload.id}")
    yield Choice(loading.FIX, f"/nap {upload.id} sửa")
    yield Choice(loading.DISCARD, f"/nap {upload.id} bỏ")
    if not document.plan.years:
        for year in (upload.at.year, upload.at.year + 1):
            yield Choice(loading.year_label(year), f"/nap {upload.id} sửa năm {year}")
    places = dict.fromkeys(match[0] for doubt in document.doubts if (match := ITEM.fullmatch(doubt.where)))
    for place in list(places)[:FIXES]:
        yield Choice(loading.fix_label(place.lower()), f"/nap {upload.id} sửa {_said(place)}")


def _said(place: str) -> str:
    match = ITEM.fullmatch(place)
    assert match is not None
    return f"mục {match['no']}" + (f" phần {match['section']}" if match["section"] else "")


def _first(document: PlanDocument) -> tuple[Row, ...]:
    return tuple(Row(*loading.item(item), heading=loading.FIRST_ITEMS) for item in document.items[:FIRST])


def _doubts(document: PlanDocument) -> tuple[Row, ...]:
    return tuple(Row("", loading.doubt(doubt.where, doubt.what), heading=loading.DOUBTS) for doubt in document.doubts)
