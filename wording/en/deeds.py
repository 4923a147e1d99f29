"""What was done, taken back, moved, given to somebody."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from rules.plan import Item, Party, Period, Plan, Target
from rules.plan.progress import State
from wording.en.facts import PARTIES, capital, day, number, period, plan_name, short, time_of

STATES = {
    State.UNKNOWN: "result not known",
    State.NOT_STARTED: "not started",
    State.IN_PROGRESS: "in progress",
    State.DONE: "done",
    State.NOT_DONE: "not done",
}
YES, NO, UNDO, DONE_LABEL = "Yes", "No", "Undo", "Done"
UNDO_SAYS = "undo"
TOLD_STATES = ("in progress", "done", "not done")
LEFT = "All right, nothing was recorded."
NOTHING_TO_UNDO = "There is nothing to undo: I can only take back what you recorded within the last 10 minutes."
WHICH_TARGET = "Which target do you mean?"
WHICH_ITEM = "Which item do you mean?"


def marked(items: Sequence[Item], state: State, note: str | None) -> str:
    """ "Recorded: item 27 is done." """
    said = f" ({note})" if note else ""
    if len(items) == 1:
        return f"Recorded: {number(items[0])} is {STATES[state]}{said}."
    return f"Recorded: {len(items)} items are {STATES[state]}{said}: {', '.join(number(item) for item in items)}."


def extended(item: Item, printed: Item, before: Period | None, new: Period, reason: str | None) -> tuple[str, ...]:
    """The new time beside the one before and the one that the plan prints."""
    was = f" from {period(before)}" if before else ""
    return (
        f"{capital(number(item))} moved{was} {_until(before, new)}.",
        f"Reason: {reason}." if reason else "Reason: none given.",
        f"The plan's own time stays on record: {time_of(printed)}.",
    )


def _until(before: Period | None, new: Period) -> str:
    """ "to May 2021"; "until the end of 15 Aug 2021" where it begins as before."""
    if before is not None and new.end is not None and new.start == before.start:
        return f"until the end of {day(new.end)}"
    return f"to {period(new)}"


def told(names: Sequence[str]) -> str:
    return f"Told: {', '.join(names)}." if names else ""


def extension_notice(by: str, item: Item, printed: Item, new: Period, reason: str | None) -> tuple[str, ...]:
    """To the chair and the office."""
    why = reason or "none given"
    return (
        f"{by} moved {number(item)} {_until(item.period, new)} (plan: {time_of(printed)}). Reason: {why}.",
        f"{capital(number(item))}: {short(item.content)}",
    )


def withdrawn_notice(by: str, item: Item, now: Item) -> str:
    return f"{by} took back the extension of {number(item)}; its time is again: {time_of(now)}."


def fulfilled(item: Item, new: Period) -> str:
    return f"Recorded: {number(item)} can go ahead, due {period(new)}."


def counted(target: Target, reached: int) -> str:
    mark = " The target is reached." if reached >= target.number else f" {target.number - reached} {target.unit} to go."
    return f"Recorded for the target “{target.what}”: {reached}/{target.number} {target.unit}.{mark}"


def reached(target: Target, number: int, by: str, at: datetime) -> str:
    """Beside a target: how far it is."""
    return f"Reached so far: {number}/{target.number} {target.unit} ({by}, {day(at.date())})."


def assigned(items: Sequence[Item], party: Party, name: str) -> str:
    numbers = ", ".join(number(item) for item in items)
    return f"Recorded for {numbers}: {PARTIES[party]} {name}."


def assigned_notice(by: str, items: Sequence[Item]) -> tuple[str, ...]:
    """To whoever was given the items."""
    return (f"{by} gave you:", *(f"{capital(number(i))}: {short(i.content)} ({time_of(i)})" for i in items))


def assign_says(party: Party | None) -> str:
    """What choosing one of several people of that name says, with {} for the name."""
    words = {Party.LEAD: "bộ phận thực hiện ", Party.CHAIR: "chủ trì ", Party.COORDINATING: "phối hợp "}
    return f"giao {words.get(party, '') if party else ''}cho {{}}"


def unknown_person(name: str) -> str:
    return f"I do not know “{name}” from the plans or the office's list, so nothing was recorded."


def undone(lines: Sequence[str]) -> str:
    return f"Undone: {'; '.join(lines)}."


def not_last(item: Item) -> str:
    return (
        f"What you recorded last is not about {number(item)}, so nothing was undone. Say “undo” to take back the last."
    )


def mark_again(item: Item, state: State) -> str:
    """How an item stands after its mark was taken back."""
    return f"{number(item)} is again {STATES[state]}"


def time_again(item: Item) -> str:
    return f"{number(item)} is again due: {time_of(item)}"


def party_again(item: Item, party: Party) -> str:
    return f"{number(item)} again: {PARTIES[party]} {item.party(party) or 'none'}"


def target_again(target: Target, reached: int | None) -> str:
    return f"the target “{target.what}” is again at {reached if reached is not None else 'no number'}"


def ask_state(items: Sequence[Item], note: str) -> str:
    return f"I shall note with {', '.join(map(number, items))}: “{note}”. How far is it?"


def ask_time(item: Item, waits: bool) -> str:
    if waits:
        return f"Good, {number(item)} ({short(item.content)}) can go ahead. When is it due?"
    return f"Until when should {number(item)} (now: {time_of(item)}) be moved?"


def sure_mark(items: Sequence[Item], state: State) -> str:
    return f"Record {', '.join(map(number, items))} as {STATES[state]}?"


def sure_time(item: Item, new: Period) -> str:
    return f"Change the time of {number(item)} from {time_of(item)} to {period(new)}?"


def sure_fulfilled(item: Item, new: Period) -> str:
    return f"Record that {number(item)} can go ahead, due {period(new)}?"


def sure_assigned(items: Sequence[Item], name: str) -> str:
    return f"Give {', '.join(map(number, items))} to {name}?"


def item_asked(item: Item) -> str:
    """The item that a question for yes or no is about."""
    return f"{capital(number(item))}: {short(item.content)}"


def choice(items: Sequence[Item], plan: Plan) -> str:
    """One of several that may be meant, with its plan."""
    source = f"plan no. {plan.number}" if plan.number else short(plan.title)
    title = short(items[0].content) if len(items) == 1 else f"{len(items)} items"
    return f"{capital(', '.join(map(number, items)))} ({source}): {title}"


def target_choice(target: Target) -> str:
    return f"{target.what} ({target.number} {target.unit})"


def moved(printed: Item) -> str:
    return f"plan's own time: {time_of(printed)}"


LATE = "late"
OFFERED = (("Done", "đã xong"), ("In progress", "đang làm"), ("More time", "xin lùi"), ("History", "lịch sử"))
"""Buttons under an item: what they show, and what they say of it."""
NOTHING_RECORDED = "Nobody has recorded any result yet, so these are the items as planned."


def how_far(item: Item, state: State, is_told: bool, late: bool) -> str:
    """The answer to "is it done"."""
    if state is State.UNKNOWN:
        return f"{capital(number(item))}: its time is over, but nobody has told the result."
    told = STATES[state] if is_told else "nobody has told the result yet"
    return f"{capital(number(item))}: {told}{', late' if late else ''}."


def told_state(state: State, note: str | None, by: str, at: datetime, late: bool) -> str:
    """As a card shows it: "Result: done (Đ/c Tân, 12 Apr 2021)"."""
    said = f": {note}" if note else ""
    return f"Result: {STATES[state]}{said}{', late' if late else ''} ({by}, {day(at.date())})"


def untold_state(state: State) -> str:
    return "Result: not known" if state is State.UNKNOWN else "Result: late, nobody has told"


def told_time(printed: Item, reason: str | None, by: str) -> str:
    why = f", reason: {reason}" if reason else ""
    return f"The plan's own time: {time_of(printed)} (moved by {by}{why})"


def told_party(printed: Item, party: Party) -> str:
    return f"The plan prints {PARTIES[party]}: {printed.party(party) or 'nobody'}"


def none_so_far(said: str) -> str:
    return f"{said}: none."


def unknown_too(count: int) -> str:
    """Beside a list of what is late."""
    return f"Besides, {count} items were over before the plan was loaded; their results are not known." if count else ""


PAST_ALL, PAST_CHOOSE, PAST_LATER_LABEL, PAST_REST = "All done", "Choose", "Later", "The rest is not done"
PAST_LATER = "All right. Until somebody tells, these items count as not known, not as late."
PAST_SETTLED = "There is no item left in this plan whose result is not known."


def past(plan: Plan, count: int, first: date, last: date) -> tuple[str, ...]:
    """To the office, once, after a plan was loaded whose first months are past."""
    return (
        f"{capital(plan_name(plan))} was loaded when {count} items ({months(first, last)}) were over.",
        f"Are these {count} items done?",
    )


def months(first: date, last: date) -> str:
    """From the first to the last of the months."""
    begin, end = f"{first.month}/{first.year}", f"{last.month}/{last.year}"
    return begin if begin == end else f"{begin} – {end}"


def past_choose(count: int) -> str:
    return f"{count} items are over, their results are not known:"


def past_how(numbers: Sequence[str]) -> str:
    example = ", ".join(numbers[:2]) or "1, 2"
    return f"Tell me which are done, for example “xong mục {example}”; then tap “{PAST_REST}” for the others."
