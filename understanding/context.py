"""What the chat has been about, so that "còn tháng sau?" and "ai chủ trì?" mean something."""

from __future__ import annotations

from dataclasses import field

from pydantic import TypeAdapter
from pydantic.dataclasses import dataclass

from rules.plan import Party, Period
from rules.plan.progress import Status
from rules.query import Named, Standing
from understanding.meaning import Facet


@dataclass(frozen=True, slots=True)
class Frame:
    """How the last list was narrowed: a follow-up changes one part and keeps the others."""

    spans: tuple[Period, ...] = ()
    span_said: str = ""
    named: tuple[Named, ...] = ()
    named_said: tuple[str, ...] = ()
    plans: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    topic: tuple[tuple[str, ...], ...] = ()
    unwanted: tuple[tuple[str, ...], ...] = ()
    standing: Standing = Standing.AUTO
    status: Status | None = None
    other_than: tuple[Period, ...] = ()
    filled: tuple[tuple[Party, bool], ...] = ()


@dataclass(frozen=True, slots=True)
class Context:
    """`listed` and `focus` are items (ids) last listed and last spoken of; `options` those last offered to choose from.

    `deed` is what somebody told of which we asked back, `deed_meant` the items that it may be about,
    `deed_missing` what was not clear.
    `upload` is the document of which something is being put right before it is loaded.
    `facets` is the fact that was asked when we asked back, `topic` what the last single item was asked by.
    """

    frame: Frame = field(default_factory=Frame)
    listed: tuple[int, ...] = ()
    focus: tuple[int, ...] = ()
    options: tuple[int, ...] = ()
    facets: tuple[Facet, ...] = ()
    topic: tuple[str, ...] = ()
    event: str | None = None
    plan: str | None = None
    has_list: bool = False
    deed: str = ""
    deed_meant: tuple[tuple[int, ...], ...] = ()
    deed_missing: str = ""
    upload: int | None = None


_ADAPTER = TypeAdapter(Context)


def dump(context: Context) -> str:
    return _ADAPTER.dump_json(context).decode()


def load(text: str) -> Context:
    """The context that `dump` wrote; raises ValueError for anything else."""
    return _ADAPTER.validate_json(text)
