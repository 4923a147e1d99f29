"""Facts of a congress or ceremony."""

from __future__ import annotations

from collections.abc import Sequence

from rules.plan import DelegateGroup, DelegateKind, Event
from wording.vi.facts import period

EMPTY = "kế hoạch không ghi"


def name(event: Event) -> str:
    return event.name


def time(event: Event) -> str:
    """As printed, with the days that it means."""
    said = event.time_text or (period(event.period) if event.period else "")
    if not said:
        return f"Thời gian: {EMPTY}."
    meant = f" ({period(event.period)})" if event.period and event.time_text else ""
    return f"Thời gian: {said}{meant}{_tentative(event, 'period', said)}."


def days(event: Event) -> str:
    return f"Thời lượng: {event.days} ngày." if event.days else f"Thời lượng: {EMPTY}."


def place(event: Event) -> str:
    return (
        f"Địa điểm: {event.venue}{_tentative(event, 'venue', event.venue)}." if event.venue else f"Địa điểm: {EMPTY}."
    )


def delegates(event: Event) -> str:
    if event.delegates is None:
        return f"Số đại biểu: {EMPTY}."
    parts = [
        f"{event.official} đại biểu triệu tập" if event.official else "",
        f"{event.guests} đại biểu mời" if event.guests else "",
    ]
    both = " và ".join(part for part in parts if part)
    return f"Số đại biểu{_tentative(event, 'delegates', '')}: {event.delegates}" + (f", gồm {both}." if both else ".")


def groups(found: Sequence[DelegateGroup], kind: DelegateKind) -> tuple[str, ...]:
    """A line for each group of a kind."""
    title = "Đại biểu triệu tập" if kind is DelegateKind.OFFICIAL else "Đại biểu mời"
    lines = [f"- {group.name}{_quota(group)}" for group in found if group.kind is kind]
    return (f"{title}:", *lines) if lines else ()


def provinces(found: Sequence[DelegateGroup]) -> str:
    named = [place for group in found for place in group.places]
    return f"Mời {len(named)} tỉnh, thành phố: {', '.join(named)}." if named else f"Tỉnh bạn được mời: {EMPTY}."


def _quota(group: DelegateGroup) -> str:
    if group.each is None or str(group.each) in group.name:
        return ""
    large = f", {group.each_large} đại biểu nếu trên {group.large_over} hội viên" if group.each_large else ""
    return f": {group.each} đại biểu/{group.unit}{large}"


def quota(found: Sequence[DelegateGroup]) -> tuple[str, ...]:
    """How many delegates each association or unit may send."""
    lines = []
    for group in found:
        if group.each is None:
            continue
        if "đại biểu/" in group.name:
            lines.append(f"- {group.name}.")
            continue
        large = (
            f"; hội trên {group.large_over:,} hội viên được cử {group.each_large} đại biểu".replace(",", ".")
            if group.each_large
            else ""
        )
        lines.append(f"- {group.name}: {group.each} đại biểu/{group.unit}{large}.")
    return tuple(lines) or (f"Số đại biểu mỗi đơn vị: {EMPTY}.",)


def _tentative(event: Event, fact: str, said: str | None) -> str:
    return " (dự kiến)" if fact in event.tentative and "dự kiến" not in (said or "").lower() else ""
