"""What was done, taken back, moved, given to somebody; and what happened to an item."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from rules.plan import Item, Party, Period, Plan, Target
from rules.plan.progress import State
from wording.vi.facts import PARTIES, capital, day, number, period, plan_name, short, time_of

STATES = {
    State.UNKNOWN: "chưa rõ kết quả",
    State.NOT_STARTED: "chưa thực hiện",
    State.IN_PROGRESS: "đang thực hiện",
    State.DONE: "đã xong",
    State.NOT_DONE: "chưa xong",
}
YES, NO, UNDO, DONE_LABEL = "Có", "Không", "Hoàn tác", "Đã xong"
UNDO_SAYS = "hoàn tác"
TOLD_STATES = ("đang làm", "đã xong", "chưa xong")
LEFT = "Vâng, tôi không ghi gì."
NOTHING_TO_UNDO = "Không có gì để hoàn tác: tôi chỉ hoàn tác được việc anh/chị vừa ghi trong 10 phút gần đây."
WHICH_TARGET = "Anh/chị nói về chỉ tiêu nào?"
WHICH_ITEM = "Anh/chị nói về mục nào?"


def marked(items: Sequence[Item], state: State, note: str | None) -> str:
    """ "Đã ghi nhận: mục 27 đã xong." """
    said = f" ({note})" if note else ""
    if len(items) == 1:
        return f"Đã ghi nhận: {number(items[0])} {STATES[state]}{said}."
    return f"Đã ghi nhận {len(items)} việc {STATES[state]}{said}: {', '.join(number(item) for item in items)}."


def extended(item: Item, printed: Item, before: Period | None, new: Period, reason: str | None) -> tuple[str, ...]:
    """The new time beside the one before and the one that the plan prints."""
    was = f" từ {period(before)}" if before else ""
    lines = [f"Đã lùi {number(item)}{was} {_until(before, new)}."]
    lines.append(f"Lý do: {reason}." if reason else "Lý do: chưa nêu.")
    lines.append(f"Thời hạn gốc trong kế hoạch: {time_of(printed)}, được giữ nguyên để đối chiếu.")
    return tuple(lines)


def _until(before: Period | None, new: Period) -> str:
    """ "sang tháng 5/2021"; "đến hết 15/8/2021" where it begins as before."""
    if before is not None and new.end is not None and new.start == before.start:
        return f"đến hết {day(new.end)}"
    return f"sang {period(new)}"


def told(names: Sequence[str]) -> str:
    return f"Đã báo: {', '.join(names)}." if names else ""


def extension_notice(by: str, item: Item, printed: Item, new: Period, reason: str | None) -> tuple[str, ...]:
    """To the chair and the office."""
    why = reason or "chưa nêu"
    return (
        f"{by} xin lùi {number(item)} {_until(item.period, new)} (kế hoạch: {time_of(printed)}). Lý do: {why}.",
        f"{capital(number(item))}: {short(item.content)}",
    )


def withdrawn_notice(by: str, item: Item, now: Item) -> str:
    return f"{by} đã rút việc lùi hạn {number(item)}; thời hạn trở lại: {time_of(now)}."


def fulfilled(item: Item, new: Period) -> str:
    return f"Đã ghi nhận {number(item)} đã đủ điều kiện, thời hạn: {period(new)}."


def counted(target: Target, reached: int) -> str:
    mark = " Đã đạt chỉ tiêu." if reached >= target.number else f" Còn {target.number - reached} {target.unit}."
    return f"Đã ghi nhận chỉ tiêu “{target.what}”: {reached}/{target.number} {target.unit}.{mark}"


def reached(target: Target, number: int, by: str, at: datetime) -> str:
    """Beside a target: how far it is."""
    return f"Đến nay đã đạt {number}/{target.number} {target.unit} ({by}, {day(at.date())})."


def assigned(items: Sequence[Item], party: Party, name: str) -> str:
    numbers = ", ".join(number(item) for item in items)
    return f"Đã ghi {numbers}: {PARTIES[party].lower()} là {name}."


def assigned_notice(by: str, items: Sequence[Item]) -> tuple[str, ...]:
    """To whoever was given the items."""
    return (f"{by} giao anh/chị:", *(f"{capital(number(i))}: {short(i.content)} ({time_of(i)})" for i in items))


def assign_says(party: Party | None) -> str:
    """What choosing one of several people of that name says, with {} for the name."""
    return f"giao {PARTIES[party].lower() + ' ' if party else ''}cho {{}}"


def unknown_person(name: str) -> str:
    return f"Tôi chưa biết “{name}” là ai trong kế hoạch và danh sách của cơ quan, nên chưa ghi."


def undone(lines: Sequence[str]) -> str:
    return f"Đã hoàn tác: {'; '.join(lines)}."


def not_last(item: Item) -> str:
    return (
        f"Việc anh/chị ghi gần nhất không phải về {number(item)}, nên tôi chưa hoàn tác. "
        "Nhắn “hoàn tác” để bỏ việc gần nhất."
    )


def mark_again(item: Item, state: State) -> str:
    """How an item stands after its mark was taken back."""
    return f"{number(item)} trở lại {STATES[state]}"


def time_again(item: Item) -> str:
    return f"{number(item)} trở lại thời hạn {time_of(item)}"


def party_again(item: Item, party: Party) -> str:
    return f"{number(item)} trở lại {PARTIES[party].lower()}: {item.party(party) or 'chưa có'}"


def target_again(target: Target, reached: int | None) -> str:
    return f"chỉ tiêu “{target.what}” trở lại {reached if reached is not None else 'chưa ghi'}"


def ask_state(items: Sequence[Item], note: str) -> str:
    return f"Tôi sẽ ghi kèm {', '.join(map(number, items))}: “{note}”. Việc này đến đâu rồi?"


def ask_time(item: Item, waits: bool) -> str:
    if waits:
        return f"Vâng, {number(item)} ({short(item.content)}) đã đủ điều kiện. Thực hiện vào thời gian nào?"
    return f"Anh/chị muốn lùi {number(item)} (hiện: {time_of(item)}) đến bao giờ?"


def sure_mark(items: Sequence[Item], state: State) -> str:
    return f"Anh/chị muốn ghi {', '.join(map(number, items))} {STATES[state]}?"


def sure_time(item: Item, new: Period) -> str:
    return f"Anh/chị muốn đổi thời hạn {number(item)} từ {time_of(item)} thành {period(new)}?"


def sure_fulfilled(item: Item, new: Period) -> str:
    return f"Anh/chị muốn ghi {number(item)} đã đủ điều kiện, thời hạn {period(new)}?"


def sure_assigned(items: Sequence[Item], name: str) -> str:
    return f"Anh/chị muốn giao {', '.join(map(number, items))} cho {name}?"


def item_asked(item: Item) -> str:
    """The item that a question for yes or no is about."""
    return f"{capital(number(item))}: {short(item.content)}"


def choice(items: Sequence[Item], plan: Plan) -> str:
    """One of several that may be meant, with its plan."""
    source = f"KH số {plan.number}" if plan.number else short(plan.title)
    title = short(items[0].content) if len(items) == 1 else f"{len(items)} việc"
    return f"{capital(', '.join(map(number, items)))} ({source}): {title}"


def target_choice(target: Target) -> str:
    return f"{target.what} ({target.number} {target.unit})"


def moved(printed: Item) -> str:
    return f"thời hạn gốc: {time_of(printed)}"


LATE = "quá hạn"
OFFERED = (("Đã xong", "đã xong"), ("Đang làm", "đang làm"), ("Lùi hạn", "xin lùi"), ("Lịch sử", "lịch sử"))
"""Buttons under an item: what they show, and what they say of it."""
NOTHING_RECORDED = "Chưa có ai ghi kết quả thực hiện, nên đây là các việc theo kế hoạch."


def how_far(item: Item, state: State, is_told: bool, late: bool) -> str:
    """The answer to "xong chưa"."""
    if state is State.UNKNOWN:
        return f"{capital(number(item))}: đã qua thời hạn nhưng chưa có ai báo kết quả."
    told = STATES[state] if is_told else "chưa có ai báo kết quả"
    return f"{capital(number(item))}: {told}{', quá hạn' if late else ''}."


def told_state(state: State, note: str | None, by: str, at: datetime, late: bool) -> str:
    """As a card shows it: "Kết quả: đã xong (Đ/c Tân, 12/4/2021)"."""
    said = f": {note}" if note else ""
    return f"Kết quả: {STATES[state]}{said}{', quá hạn' if late else ''} ({by}, {day(at.date())})"


def untold_state(state: State) -> str:
    return "Kết quả: chưa rõ" if state is State.UNKNOWN else "Kết quả: quá hạn, chưa có ai báo"


def told_time(printed: Item, reason: str | None, by: str) -> str:
    why = f", lý do: {reason}" if reason else ""
    return f"Thời hạn gốc: {time_of(printed)} ({by} xin lùi{why})"


def told_party(printed: Item, party: Party) -> str:
    return f"Kế hoạch ghi {PARTIES[party].lower()}: {printed.party(party) or 'để trống'}"


def none_so_far(said: str) -> str:
    return f"{said}: không có việc nào."


def unknown_too(count: int) -> str:
    """Beside a list of what is late."""
    return f"Ngoài ra {count} việc đã qua thời hạn trước khi nạp kế hoạch, chưa rõ kết quả." if count else ""


PAST_ALL, PAST_CHOOSE, PAST_LATER_LABEL, PAST_REST = "Xong cả", "Chọn mục", "Để sau", "Còn lại chưa xong"
PAST_LATER = "Vâng. Đến khi được báo, các việc này là “chưa rõ”, không tính là quá hạn."
PAST_SETTLED = "Không còn việc nào chưa rõ kết quả trong kế hoạch này."


def past(plan: Plan, count: int, first: date, last: date) -> tuple[str, ...]:
    """To the office, once, after a plan was loaded whose first months are past."""
    return (
        f"{capital(plan_name(plan))} được nạp khi {count} mục {months(first, last)} đã qua thời hạn.",
        f"{count} mục này đã xong chưa?",
    )


def months(first: date, last: date) -> str:
    """ "tháng 1–3", with the year where it is not one and the same."""
    if first.year != last.year:
        return f"tháng {first.month}/{first.year} – {last.month}/{last.year}"
    return f"tháng {first.month}" if first.month == last.month else f"tháng {first.month}–{last.month}"


def past_choose(count: int) -> str:
    return f"{count} mục đã qua thời hạn, chưa rõ kết quả:"


def past_how(numbers: Sequence[str]) -> str:
    example = ", ".join(numbers[:2]) or "1, 2"
    return f"Mục nào đã xong xin nhắn, ví dụ “xong mục {example}”; sau đó bấm “{PAST_REST}” cho các mục khác."
