"""Questions to the plans themselves: who signed, which number, what the prose and the targets say."""

from __future__ import annotations

from dataclasses import replace

from rules.plan import Grain, Period
from rules.query import in_force
from understanding.asks.cues import Cue, find_plan_facts
from understanding.asks.question import Question, Understood
from understanding.asks.values import topic_words
from understanding.meaning import AskPassages, AskPlan, AskTargets
from understanding.printed import line_of, syllables

ENOUGH = 0.55
QUOTED = 2
TARGET_WORDS = 2


def plan_facts(question: Question) -> Understood | None:
    """Number, date, issuer and signer of a plan."""
    facts = find_plan_facts(question.reading.line)
    if not facts or question.reading.numbers.items or question.reading.has(Cue.COUNT, Cue.LIST):
        return None
    plans = question.reading.plan_keys or _in_force(question)
    about = replace(question.context, plan=plans[0] if len(plans) == 1 else None)
    return Understood(AskPlan(plans, facts), about) if plans else None


def targets(question: Question) -> Understood | None:
    """A number that a plan promises: "một năm phản biện ít nhất mấy nhiệm vụ"."""
    reading = question.reading
    if not question.catalogue.targets or not reading.has(Cue.COUNT, Cue.TARGET):
        return None
    wanted = {word for word in syllables(reading.line) if len(word) > 1}
    scored = []
    for n, target in enumerate(question.catalogue.targets):
        words = set(syllables(line_of(f"{target.what} {target.unit} {target.by or ''}")))
        scored.append((len(wanted & words), n))
    best = max(score for score, _ in scored)
    promised = reading.has(Cue.TARGET) or _PROMISE & wanted
    if best < TARGET_WORDS or not promised:
        return Understood(AskTargets(tuple(n for _, n in scored)), question.context) if reading.has(Cue.TARGET) else None
    return Understood(AskTargets(tuple(n for score, n in scored if score == best)), question.context)


_PROMISE = {"moi", "toi", "thieu", "nhat", "nap", "it"}


def passages(question: Question) -> Understood | None:
    """Prose that answers when no item does."""
    words = topic_words(question.reading, question)
    if len(words) < 2:
        return None
    hits = [hit for hit in question.lexicon.passages.search(words) if hit.share >= ENOUGH]
    allowed = question.reading.plan_keys
    kept = [hit for hit in hits if not allowed or question.catalogue.passages[hit.key].plan in allowed]
    if not kept:
        return None
    best = kept[0].score
    quoted = tuple(hit.key for hit in kept if hit.score >= 0.85 * best)[:QUOTED]
    return Understood(AskPassages(quoted), question.context)


def _in_force(question: Question) -> tuple[str, ...]:
    year = Period(question.today.replace(month=1, day=1), question.today.replace(month=12, day=31), Grain.YEAR)
    return tuple(plan.key for plan in question.catalogue.plans if in_force(plan, year))
