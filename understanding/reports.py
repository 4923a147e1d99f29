"""What somebody wants as a file: the report of a stretch of time, a plan, a calendar."""

from __future__ import annotations

from dataclasses import dataclass

from rules.plan.period import Period
from rules.reports import Form


@dataclass(frozen=True, slots=True)
class AskReport:
    """How far the work of `span` is: on paper, or without a form the numbers alone."""

    span: Period
    form: Form | None = Form.WORD


@dataclass(frozen=True, slots=True)
class AskPlanFile:
    """A plan as a file again; `plan` is its key."""

    plan: str
    form: Form = Form.EXCEL


@dataclass(frozen=True, slots=True)
class AskFeed:
    """The address under which a calendar program finds one's work; that of `department` (as written) where one is."""

    department: str | None = None


@dataclass(frozen=True, slots=True)
class EndFeeds:
    """These addresses are to hold no more."""


@dataclass(frozen=True, slots=True)
class AskDates:
    """Items (by id) as a file for a calendar; none where it is not clear which."""

    ids: tuple[int, ...]


AboutReports = AskReport | AskPlanFile | AskFeed | EndFeeds | AskDates
