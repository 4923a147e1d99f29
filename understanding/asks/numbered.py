"""Items asked for by number: "mục 27", "số 12 với 15", "mục 3 năm 2021", "mục 2 kế hoạch đại hội"."""

from __future__ import annotations

import re
from dataclasses import replace

from rules.plan import Grain, Item, Period, Plan
from rules.query import Filter, in_force
from understanding.asks.cues import Cue
from understanding.asks.numbers import BEFORE, LAST, NEXT
from understanding.asks.question import Question, Understood
from understanding.context import Context
from understanding.meaning import AskItems, AskValue, AskWhich, Facet, NoSuchItem, Query
from understanding.phrases import phrase_pattern

FIRST_OR_LAST = phrase_pattern(r"\b(đầu tiên|cuối cùng|cuối)\b")
MONEY = phrase_pattern(r"\b(kinh phí|bao nhiêu tiền|hết mấy tiền|tiền (đâu|ở đâu|lấy)|nguồn tiền|chi phí)\b")
PICKED = re.compile(rf"^@(\d+)((?: (?:{'|'.join(Facet)}))*)$")


def numbered(question: Question) -> Understood | None:
    """Facts of the items whose numbers were said."""
    numbers = question.reading.numbers.items
    if not numbers:
        return None
    chosen, assumed, unclear = [], None, []
    for number in numbers:
        found = _found(question, number)
        if len({item.plan for item in found}) == 1 and len(found) == 1:
            chosen.append(found[0])
        elif found:
            unclear += found
    if unclear and not chosen:
        return _unclear(question, unclear)
    if not chosen:
        return _nothing(question, numbers)
    if question.reading.numbers.ranged:
        query = Query(Filter(ids=frozenset(item.id for item in chosen)), "", (f"mục {numbers[0]} – {numbers[-1]}",))
        return Understood(AskItems(query, question.reading.asked), Context(has_list=True))
    if not question.reading.plan_keys and len({p.key for p in _live(question)}) > 1:
        assumed = chosen[0].plan
    return _value(question, tuple(item.id for item in chosen), assumed)


def picked(question: Question) -> Understood | None:
    """A tapped choice: the item itself and the facts that had been asked for; nobody types this."""
    match = PICKED.match(question.reading.said)
    if match is None or int(match[1]) not in question.catalogue.by_id:
        return None
    facets = tuple(Facet(word) for word in match[2].split())
    item = question.catalogue.by_id[int(match[1])]
    context = replace(question.context, focus=(item.id,), options=(), facets=(), plan=item.plan, event=None)
    return Understood(AskValue((item.id,), facets), context)


def items_meant(question: Question) -> tuple[Item, ...]:
    """The items that the numbers said mean, where each means just one."""
    found = [_found(question, number) for number in question.reading.numbers.items]
    return tuple(items[0] for items in found if len(items) == 1)


def every_fit(question: Question, number: str) -> tuple[Item, ...]:
    """All items that a number may mean: of every plan in force, or else of any."""
    fits = _by_plan(question, number, _live(question)) or _by_plan(question, number, list(question.catalogue.plans))
    return tuple(item for items in fits.values() for item in items)


def typed_choice(question: Question) -> Understood | None:
    """After we asked back, a number alone is the number of a choice."""
    options, typed = question.context.options, question.folded.strip(" .)")
    if not options or not typed.isdigit() or not 1 <= int(typed) <= len(options):
        return None
    return _value(question, (options[int(typed) - 1],), None)


def in_last_list(question: Question) -> Understood | None:
    """ "Việc thứ 2", "cái cuối": a place in the list that was shown last."""
    places = question.reading.numbers.places
    if not places:
        return None
    if not _listed(question) and not (question.context.has_list and FIRST_OR_LAST.search(question.text)):
        return _as_numbers(question, places)
    ids = placed(question)
    if not ids:
        return Understood(NoSuchItem(tuple(f"thứ {place}" for place in places), ()), question.context)
    return _value(question, ids, None)


def _as_numbers(question: Question, places: tuple[int, ...]) -> Understood | None:
    """ "Nhiệm vụ thứ 16", with no list before it: the number as printed."""
    found = [_found(question, str(place)) for place in places if place > 0]
    ids = tuple(items[0].id for items in found if len(items) == 1)
    return _value(question, ids, None) if ids else None


def placed(question: Question) -> tuple[int, ...]:
    """The items at the places of the last list that were said."""
    listed = _listed(question)
    found = (_index(question, place, listed) for place in question.reading.numbers.places)
    return tuple(listed[n] for n in found if n is not None and listed)


def _listed(question: Question) -> tuple[int, ...]:
    """The list that a place is counted in; "mục kế tiếp" of an item that stood in none is the next of its plan."""
    context = question.context
    listed = context.options or (context.focus if len(context.focus) > 1 else ()) or context.listed
    if (
        {NEXT, BEFORE}.intersection(question.reading.numbers.places)
        and context.focus
        and context.focus[-1] not in listed
    ):
        plan = question.catalogue.by_id[context.focus[-1]].plan
        return tuple(item.id for item in question.catalogue.of_plan(plan))
    return listed


def _index(question: Question, place: int, listed: tuple[int, ...]) -> int | None:
    """Where in the list a place is; None when the list is shorter."""
    if place == LAST:
        return len(listed) - 1
    if place in (NEXT, BEFORE):
        focus = question.context.focus
        at = listed.index(focus[-1]) if focus and focus[-1] in listed else -1
        place = at if place == BEFORE else at + 2 if at >= 0 else 1
    return place - 1 if 0 < place <= len(listed) else None


def _value(question: Question, ids: tuple[int, ...], assumed: str | None) -> Understood:
    facets = question.reading.asked or (question.context.facets if question.context.options else ())
    if MONEY.search(question.text):
        facets = tuple(dict.fromkeys((*facets, Facet.MONEY)))
    supposed = next((m.who[0].label for m in question.reading.mentions if m.who[0].is_person), None)
    by_id = question.catalogue.by_id
    context = replace(question.context, focus=ids, options=(), facets=(), plan=by_id[ids[0]].plan, event=None)
    return Understood(AskValue(ids, facets, assumed, supposed), context)


def _year(question: Question) -> int | None:
    if question.reading.numbers.year:
        return question.reading.numbers.year
    said = [t.period for t in question.reading.times if t.period.grain is Grain.YEAR and t.period.start]
    return said[0].start.year if said and said[0].start else None


def _live(question: Question) -> list[Plan]:
    year = _year(question) or question.today.year
    keys = question.reading.plan_keys
    if keys:
        return [plan for plan in question.catalogue.plans if plan.key in keys]
    span = Period(
        question.today.replace(year=year, month=1, day=1),
        question.today.replace(year=year, month=12, day=31),
        Grain.YEAR,
    )
    return [plan for plan in question.catalogue.plans if in_force(plan, span)]


def _found(question: Question, number: str) -> list[Item]:
    """The items that a number may mean: the one in the list shown last, or else the likeliest plan's only."""
    live = _live(question) or list(question.catalogue.plans)
    items = _by_plan(question, number, live) or _by_plan(question, number, list(question.catalogue.plans))
    shown = [item for group in items.values() for item in group if item.id in question.context.listed]
    if len(shown) == 1:
        return shown
    if len(items) <= 1:
        return next(iter(items.values()), [])
    if question.context.plan in items:
        return items[question.context.plan]
    fewest = min(len(plan.years) for plan in question.catalogue.plans if plan.key in items)
    own = [key for key in items if len(question.catalogue.by_key[key].years) == fewest]
    if len(own) == 1 and (fewest == 1 or _is_clearly_nearer(question, own[0], list(items))):
        return items[own[0]]
    return [item for group in items.values() for item in group]


def _is_clearly_nearer(question: Question, own: str, keys: list[str]) -> bool:
    """A plan of two years beside one of five is no year's own programme: then it is better to ask back."""
    return all(
        key == own or len(question.catalogue.by_key[key].years) >= 3 * len(question.catalogue.by_key[own].years)
        for key in keys
    )


def _by_plan(question: Question, number: str, plans: list[Plan]) -> dict[str, list[Item]]:
    groups = {}
    for plan in plans:
        items = [item for item in question.catalogue.of_plan(plan.key) if item.no == number]
        items = items if len(items) <= 1 else _of_section(question, items)
        if items:
            groups[plan.key] = items
    return groups


def _of_section(question: Question, items: list[Item]) -> list[Item]:
    """A number that stands in several year sections: the year that was said, else this year's and the standing ones."""
    year = _year(question)
    if question.reading.has(Cue.ONLY_STANDING):
        return [item for item in items if "-" in (item.section or "")]
    if year is not None:
        return [item for item in items if item.section == str(year)] or items
    spoken_of = {question.catalogue.by_id[key].section for key in question.context.focus}
    same = [item for item in items if item.section in spoken_of]
    if len(same) == 1 and question.reading.has(Cue.FOLLOW):
        return same
    current = str(question.today.year)
    near = [item for item in items if item.section == current or "-" in (item.section or "")]
    return near or items


def _unclear(question: Question, items: list[Item]) -> Understood:
    ids = tuple(item.id for item in items)
    facets = question.reading.asked
    return Understood(AskWhich(ids, facets), replace(question.context, options=ids, facets=facets, focus=()))


def _nothing(question: Question, numbers: tuple[str, ...]) -> Understood:
    """No item has the number; it may be that of a heading that holds items."""
    live = _live(question)
    held = [item.id for plan in live for item in question.catalogue.of_plan(plan.key) if item.parent in numbers]
    if held:
        query = Query(
            Filter(ids=frozenset(held), plans=frozenset(plan.key for plan in live)), "", (f"mục {numbers[0]}",)
        )
        return Understood(AskItems(query), Context())
    return Understood(NoSuchItem(numbers, tuple(plan.key for plan in live)), question.context)
