"""What is said at the door."""

from __future__ import annotations

from datetime import tzinfo

from rules.congress.delegate import Delegate
from rules.congress.session import Session, Visit

WHO_AT_DOOR = "Xin cho biết số, mã hoặc tên đại biểu, ví dụ: “/vao 123”."
UNDO = "Hoàn tác"
LEAVES = "Ra về"


def admitted(delegate: Delegate, session: Session, visit: Visit | None, zone: tzinfo | None) -> str:
    return f"✔ VÀO: số {delegate.number} {delegate.called}{_unit(delegate)} – {session.name}, {_at(visit, zone)}."


def already_in(delegate: Delegate, session: Session, visit: Visit | None, zone: tzinfo | None) -> str:
    by = f", {visit.by} cho vào" if visit else ""
    return (
        f"ĐÃ VÀO RỒI: số {delegate.number} {delegate.called}{_unit(delegate)} – {session.name}, {_at(visit, zone)}{by}."
    )


def left(delegate: Delegate, session: Session) -> str:
    return f"Đã ghi số {delegate.number} {delegate.called} ra về – {session.name}."


def not_inside(delegate: Delegate, session: Session) -> str:
    return f"Số {delegate.number} {delegate.called} chưa vào {session.name}."


def undone(delegate: Delegate, session: Session) -> str:
    return f"Đã hoàn tác: số {delegate.number} {delegate.called} chưa vào {session.name}."


def seat_given(delegate: Delegate, instead: Delegate | None) -> str:
    who = f"số {instead.number} {instead.called}" if instead else "người khác"
    return f"KHÔNG VÀO: số {delegate.number} {delegate.called} đã cử {who} dự thay."


def _unit(delegate: Delegate) -> str:
    return f", {delegate.unit}" if delegate.unit else ""


def _at(visit: Visit | None, zone: tzinfo | None) -> str:
    return f"{visit.entered.astimezone(zone):%H:%M}" if visit else ""
