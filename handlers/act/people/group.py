"""Groups: what a group is tied to decides what may be spoken of there, beside what the asker may."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from types import ModuleType

from handlers.act.actor import Actor
from handlers.act.door import allow
from rules.people.permissions import Action
from rules.plan import Catalogue, Party
from storage import Audit, Transaction
from storage.people.groups import Group, Groups
from understanding.lexicon import Lexicon
from understanding.names import NameBook, Someone, core
from understanding.normalise import fold
from wording.reply import Block, Choice, Kind, Reply, say

TIE = re.compile(r"/lienket(?:\s+(.*))?", re.DOTALL)
UNTIE = re.compile(r"/bolienket\b.*", re.DOTALL)
WHOLE = {"toan lien hiep hoi", "toan don vi", "tat ca"}
WORKING = (Party.LEAD, Party.COORDINATING)


async def found(tx: Transaction, actor: Actor) -> Group | None:
    """What the group is tied to; None in a private chat and in a group that nobody tied."""
    return None if actor.alone else await Groups(tx).get(actor.union, actor.channel, actor.chat)


def concerns(actor: Actor, text: str) -> bool:
    """Whether `meet` may have something to say."""
    return not actor.alone or _is_command(text)


async def meet(
    tx: Transaction, actor: Actor, text: str, group: Group | None, lexicon: Lexicon, words: ModuleType
) -> Reply | None:
    """The answer to /lienket and its undoing, and in a group that is not tied to whatever is said.

    None: the rest may go on.
    """
    if actor.alone:
        return say(Kind.NONE, words.groups.ONLY_IN_GROUPS) if _is_command(text) else None
    if not _is_command(text):
        return say(Kind.NONE, words.groups.NOT_TIED) if group is None else None
    if refused := allow(actor, Action.TIE_GROUP, words):
        return say(Kind.NONE, refused.sentence)
    tie = TIE.fullmatch(text.strip())
    if tie is None:
        return await _untie(tx, actor, group, words)
    return await _tie(tx, actor, (tie[1] or "").strip(), lexicon, words)


def narrowed(catalogue: Catalogue, department: str) -> Catalogue:
    """The plans as a department's group sees them: the items that it leads or takes part in, and what belongs to them.

    Prose and targets of no item are everybody's.
    """
    someone = next((each for each in NameBook(catalogue.items).bodies if each.label == department), None)
    cells = someone.cells_in(WORKING) if someone else frozenset()
    items = tuple(item for item in catalogue.items if any(item.party(p) in cells for p in WORKING))
    own = {(item.plan, item.no) for item in items}
    return replace(
        catalogue,
        items=items,
        passages=tuple(p for p in catalogue.passages if p.item_no is None or (p.plan, p.item_no) in own),
        targets=tuple(t for t in catalogue.targets if t.no is None or (t.plan, t.no) in own),
    )


async def _tie(tx: Transaction, actor: Actor, named: str, lexicon: Lexicon, words: ModuleType) -> Reply:
    departments = [someone for someone in lexicon.names.bodies if Party.LEAD in someone.fields]
    whole = fold(named.lower()) in WHOLE
    fitting = [someone for someone in departments if _is(someone, named)]
    if not whole and len(fitting) != 1:
        return _which(fitting or departments, words)
    department = None if whole else fitting[0].label
    group = Group(actor.union, actor.channel, actor.chat, department, actor.by, actor.at)
    await Groups(tx).tie(group)
    what = json.dumps({"tied": department}, ensure_ascii=False)
    await Audit(tx).write(actor.union, f"group:{actor.channel}:{actor.chat}", what, actor.by, actor.at)
    return say(Kind.VALUE, words.groups.tied(department, group.is_topic))


async def _untie(tx: Transaction, actor: Actor, group: Group | None, words: ModuleType) -> Reply:
    if group is None:
        return say(Kind.NONE, words.groups.NOT_TIED)
    await Groups(tx).untie(group)
    what = json.dumps({"untied": group.department}, ensure_ascii=False)
    await Audit(tx).write(actor.union, f"group:{group.channel}:{group.chat}", what, actor.by, actor.at)
    return say(Kind.VALUE, words.groups.untied(group.is_topic))


def _is_command(text: str) -> bool:
    return any(command.fullmatch(text.strip()) for command in (TIE, UNTIE))


def _is(someone: Someone, named: str) -> bool:
    """Whether it is called so, in full or by its first words."""
    wanted = core(named)
    return bool(named) and (someone.label == named or someone.core[: len(wanted)] == wanted)


def _which(departments: list[Someone], words: ModuleType) -> Reply:
    labels = [words.groups.WHOLE, *sorted(someone.label for someone in departments)]
    choices = tuple(Choice(label, f"/lienket {label}") for label in labels)
    return Reply(Kind.CLARIFY, (Block(words.groups.WHICH),), choices=choices)
