"""What plans say besides their items: who signed, the targets, the prose."""

from __future__ import annotations

from handlers.ask.turn import Spoken, Turn, blocks
from rules.plan import Target
from rules.plan.progress import Counted
from understanding.meaning import AskPassages, AskPlan, AskTargets, PlanFact
from wording.reply import Kind, Reply


def plan(ask: AskPlan, turn: Turn) -> Spoken:
    """Number, date, issuer and signer, as asked."""
    words = turn.words.prose
    say = {
        PlanFact.NUMBER: words.number,
        PlanFact.DATE: words.issued,
        PlanFact.ISSUER: words.issuer,
        PlanFact.SIGNER: words.signer,
        PlanFact.YEARS: words.years,
    }
    lines = []
    for key in ask.plans:
        found = turn.catalogue.by_key[key]
        lines += [words.title(found), *(say[fact](found) for fact in ask.facts if fact in say)]
    return Spoken(Reply(Kind.VALUE, before=blocks(lines)), turn.context)


def targets(ask: AskTargets, turn: Turn) -> Spoken:
    """Targets as printed, with their plans."""
    found = [turn.catalogue.targets[n] for n in ask.targets]
    plans = [turn.catalogue.by_key[key] for key in dict.fromkeys(target.plan for target in found)]
    after = blocks([turn.words.items.sources(plans)], "note")
    lines = [line for target in found for line in (turn.words.prose.target(target), _reached(target, turn))]
    return Spoken(Reply(Kind.VALUE, blocks(lines), after=after), turn.context)


def _reached(target: Target, turn: Turn) -> str:
    """What was last told of it."""
    told = turn.catalogue.counted.get((target.plan, target.what))
    if told is None or not isinstance(told.what, Counted):
        return ""
    return str(turn.words.deeds.reached(target, told.what.number, told.by, told.at))


def passages(ask: AskPassages, turn: Turn) -> Spoken:
    """Quoted with their headings, not interpreted."""
    found = [turn.catalogue.passages[n] for n in ask.passages]
    plans = [turn.catalogue.by_key[key] for key in dict.fromkeys(passage.plan for passage in found)]
    after = blocks([turn.words.items.sources(plans)], "note")
    return Spoken(Reply(Kind.VALUE, blocks(map(turn.words.prose.quoted, found), "quote"), after=after), turn.context)
