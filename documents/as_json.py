"""A document as the plain values that `thuky import --json` prints."""

from __future__ import annotations

from dataclasses import asdict
from itertools import zip_longest
from typing import Any

from rules.plan import DelegateGroup, Event, Item, Period, Plan, PlanDocument


def as_json(document: PlanDocument) -> dict[str, Any]:
    """The document in the shape of the command line: dates as "2021-04-01", an open side as None."""
    return {
        "plan": _plan(document.plan),
        "items": [_item(item) | {"where": place} for item, place in zip_longest(document.items, document.places)],
        "event": _event(document.event) if document.event else None,
        "targets": [
            {"what": target.what, "number": target.number, "unit": target.unit, "by": target.by, "no": target.no}
            for target in document.targets
        ],
        "passages": [{"heading": passage.heading, "text": passage.text} for passage in document.passages],
        "warnings": [{"where": doubt.where, "what": doubt.what} for doubt in document.doubts],
    }


def _plan(plan: Plan) -> dict[str, Any]:
    return {
        "key": plan.key,
        "title": plan.title,
        "number": plan.number,
        "date": plan.issued,
        "issuer": plan.issuer,
        "signer": plan.signer,
        "years": list(plan.years),
    }


def _item(item: Item) -> dict[str, Any]:
    return {
        "no": item.no,
        "section": item.section,
        "parent": item.parent,
        "content": item.content,
        "time_text": item.time_text,
        **_span(item.period),
        "grain": item.period.grain.value if item.period else None,
        "recurrence": item.recurrence.value,
        "condition": item.condition,
        "lead": item.lead,
        "chair": item.chair,
        "coordinating": item.coordinating,
        "approver": item.approver,
    }


def _event(event: Event) -> dict[str, Any]:
    return {
        "name": event.name,
        **_span(event.period),
        "days": event.days,
        "venue": event.venue,
        "delegates": event.delegates,
        "groups": [_group(group) for group in event.groups],
    }


def _group(group: DelegateGroup) -> dict[str, Any]:
    return {**asdict(group), "kind": group.kind.value, "places": list(group.places)}


def _span(period: Period | None) -> dict[str, Any]:
    return {
        "start": period.start.isoformat() if period and period.start else None,
        "end": period.end.isoformat() if period and period.end else None,
    }
