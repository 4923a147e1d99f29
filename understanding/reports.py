"""What somebody wants as a file: the report of a stretch of time, a plan, a calendar."""

from __future__ import annotations

from dataclasses import dataclass

from rules.plan.period import Period
from rules.reports import Form


@dataclass(frozen=True, slots=True)
class AskReport:
    """How far the work of `span` is."""

    span: Period
    form: Form = Form.WORD


@dataclass(frozen=True, slots=True)
class AskPlanFile:
    """A plan as a file again; `plan` is its key."""

    plan: str
    form: Form = Form.EXCEL


AboutReports = AskReport | AskPlanFile
