"""Reports in the chat: the numbers, and the file that follows. The paper itself is Vietnamese."""

from __future__ import annotations

from rules.plan import Period, Plan
from rules.reports import Form, Summary
from wording.en.facts import period, plan_name

FORMS = {Form.WORD: "Word document", Form.EXCEL: "Excel table", Form.PICTURE: "Overview picture"}
SAID = {Form.WORD: "word", Form.EXCEL: "excel", Form.PICTURE: "picture"}
MAKING = {
    Form.WORD: "I am preparing the report; the Word file (in Vietnamese) follows at once.",
    Form.EXCEL: "I am preparing the report; the Excel file (in Vietnamese) follows at once.",
    Form.PICTURE: "I am drawing the overview; the picture follows at once.",
}
PLAN_GONE = "This plan is no longer in the database."
NO_FILES_HERE = "Files can only be sent in the messaging apps or on the web pages."
GAVE_UP = "Sorry, I tried several times and could not make this report. Please ask again later."


def title(span: Period) -> str:
    return f"Progress of work: {period(span)}"


def numbers(summary: Summary) -> tuple[str, ...]:
    """The same numbers as on paper."""
    total, standing = summary.total, len(summary.standing)
    rest = f"Besides, {standing} standing or waiting tasks are not counted." if standing else ""
    if not summary.items:
        return "The plans have no task in this time.", rest
    late_done = f", {total.done_late} of them after their time" if total.done_late else ""
    late = f", {total.late} of them overdue" if total.late else ""
    unknown = f"; {total.unknown} unknown" if total.unknown else ""
    sentence = (
        f"{total.total} tasks: {total.completed} done{late_done}; {total.in_progress} in progress and {total.to_do} "
        f"not done{late}{unknown}."
    )
    before = f"{len(summary.left_over)} tasks from earlier are overdue." if summary.left_over else ""
    return sentence, rest, before


def says(span: Period, form: Form) -> str:
    """The words that ask for it in another form."""
    return f"report for {period(span)} as {SAID[form]}"


def here(span: Period, form: Form) -> str:
    return f"{FORMS[form] if form is Form.PICTURE else 'Report'}: {period(span)}."


def making_plan(plan: Plan) -> str:
    return f"I am writing {plan_name(plan)} to a file; it follows at once."


def plan_here(plan: Plan) -> str:
    return f"{plan_name(plan)}: as printed, without extensions and results."
