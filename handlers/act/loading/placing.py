"""Which plan a document is: a new version of one that the union has, or another one."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from itertools import chain, count

from rules.plan import Plan, PlanDocument
from understanding.normalise import fold

SUPPLEMENT = re.compile(
    r"\((?:ban )?(?:dieu chinh|sua doi|bo sung|thay the)[^)]*\)|\b(?:dieu chinh|sua doi, bo sung)\b"
)


def placed(document: PlanDocument, plans: Iterable[Plan]) -> tuple[PlanDocument, Plan | None]:
    """The document under the key of the plan that it is a version of, or under one that is free.

    With it the plan that has the document's own key and is another, where there is one.
    """
    plans, new = tuple(plans), document.plan
    same = next((plan for plan in plans if is_same(plan, new)), None)
    if same is not None:
        return document.keyed(same.key), None
    taken = {plan.key: plan for plan in plans}
    if new.key not in taken:
        return document, None
    return document.keyed(_free(new, taken)), taken[new.key]


def is_same(plan: Plan, new: Plan) -> bool:
    """Whether both are versions of one plan: of one time, with the same number or the same title."""
    together = not plan.years or not new.years or bool(set(plan.years) & set(new.years))
    same_number = plan.number is not None and new.number is not None and _plain(plan.number) == _plain(new.number)
    return together and (same_number or _title(plan) == _title(new))


def _free(new: Plan, taken: Container[str]) -> str:
    """The document's own key with what tells it apart: "15-2022", "15-2022-2"."""
    base = f"{new.key}-{new.years[0]}" if new.years else new.key
    numbered = (f"{base}-{n}" for n in count(2))
    return next(key for key in chain([base], numbered) if key not in taken)


def _title(plan: Plan) -> str:
    return " ".join(SUPPLEMENT.sub(" ", _plain(plan.title)).split())


def _plain(text: str) -> str:
    return fold(text.lower()).replace(" - ", "-")
