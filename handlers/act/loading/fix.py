"""Putting a document right before it is loaded."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from documents.understand.times.frame import UNKNOWN_YEAR, Frame
from documents.understand.times.schedule import in_cell
from handlers.act.actor import Actor
from handlers.act.loading.load import found, nothing
from handlers.act.loading.preview import preview
from handlers.act.loading.upload import begin_reading
from handlers.ask.turn import Spoken, Turn, blocks
from rules.plan import Item, PlanDocument
from storage import Transaction, Upload
from understanding.loading import Fix, Part
from understanding.normalise import fold
from wording.reply import Choice, Kind, Reply, say
from wording.vi import loading

KEY = re.compile(r"\w[\w.-]{0,39}")
NOTHING = {"khong ghi", "de trong", "trong", "khong co"}
OF_ITEMS = frozenset(Part) - {Part.ASK, Part.KEY, Part.YEAR, Part.NUMBER, Part.TITLE}


async def fix(tx: Transaction, actor: Actor, said: Fix, turn: Turn) -> Spoken:
    """What is right takes the place of what was read; then all is shown again."""
    upload = await found(tx, actor, said.upload)
    if upload is None or upload.document is None:
        return Spoken(nothing(said.upload), replace(turn.context, upload=None))
    context = replace(turn.context, upload=upload.id)
    if said.part is Part.YEAR:
        await begin_reading(tx, actor, upload.id, key=upload.document.plan.key, year=int(said.value))
        return Spoken(say(Kind.HELP, loading.reading_again(int(said.value))), context)
    done = _item(upload.document, said, upload) if said.part in OF_ITEMS else _head(upload.document, said)
    return Spoken(await preview(tx, upload, done) if isinstance(done, PlanDocument) else done, context)


def _head(document: PlanDocument, said: Fix) -> PlanDocument | Reply:
    """The document with another key, number or title."""
    if said.part is Part.ASK:
        return say(Kind.CLARIFY, loading.HOW_TO_FIX)
    if said.part is Part.KEY:
        return document.keyed(said.value) if KEY.fullmatch(said.value) else say(Kind.CLARIFY, loading.BAD_KEY)
    right: Any = {said.part.value: said.value}
    return replace(document, plan=replace(document.plan, **right))


def _item(document: PlanDocument, said: Fix, upload: Upload) -> PlanDocument | Reply:
    """The document with one item put right, or left out."""
    meant = [item for item in document.items if item.no == said.no and said.section in (None, item.section)]
    if not meant:
        return say(Kind.NONE, loading.no_such_item(said.no))
    if len(meant) > 1:
        choices = tuple(Choice(loading.section_label(item), _again(said, item, upload)) for item in meant)
        return Reply(Kind.CLARIFY, blocks([loading.WHICH_ITEM]), choices=choices)
    [item] = meant
    if said.part is Part.ITEM:
        return say(Kind.CLARIFY, loading.how_to_fix_item(item))
    right = None if said.part is Part.DROP else _right(item, said, document)
    if isinstance(right, Reply):
        return right
    items = tuple(right if each is item else each for each in document.items)
    place = {f"Mục {item.no}", f"Mục {item.no} ({item.section})"}
    doubts = tuple(doubt for doubt in document.doubts if doubt.where not in place)
    return replace(document, items=tuple(each for each in items if each is not None), doubts=doubts)


def _again(said: Fix, item: Item, upload: Upload) -> str:
    """What was said, with the section that was meant."""
    plain = re.sub(rf"\b{re.escape(said.no)}\b", f"{said.no} phần {item.section}", said.said, count=1)
    return f"/nap {upload.id} sửa {plain}"


def _right(item: Item, said: Fix, document: PlanDocument) -> Item | Reply:
    value = None if fold(said.value.lower()) in NOTHING else said.value
    if said.part is not Part.TIME:
        right: Any = {said.part.value: value}
        return replace(item, **right)
    section = item.section or ""
    year = int(section) if section.isdigit() else next(iter(document.plan.years), UNKNOWN_YEAR)
    when = in_cell(value, Frame(year))
    if value is not None and not when.says_something:
        return say(Kind.CLARIFY, loading.time_not_understood(said.value))
    return replace(item, time_text=value, period=when.period, recurrence=when.recurrence, condition=when.condition)
