"""What is said at the door."""

from __future__ import annotations

from datetime import tzinfo

from rules.congress.delegate import Delegate
from rules.congress.session import Session, Visit

WHO_AT_DOOR = "Please give the delegate's number, code or name, for instance “/vao 123”."
UNDO = "Undo"
LEAVES = "Leaves"


def admitted(delegate: Delegate, session: Session, visit: Visit | None, zone: tzinfo | None) -> str:
    return f"✔ IN: no. {delegate.number} {delegate.called}{_unit(delegate)} – {session.name}, {_at(visit, zone)}."


def already_in(delegate: Delegate, session: Session, visit: Visit | None, zone: tzinfo | None) -> str:
    by = f", let in by {visit.by}" if visit else ""
    who = f"no. {delegate.number} {delegate.called}{_unit(delegate)}"
    return f"ALREADY IN: {who} – {session.name}, {_at(visit, zone)}{by}."


def left(delegate: Delegate, session: Session) -> str:
    return f"Noted: no. {delegate.number} {delegate.called} has left – {session.name}."


def not_inside(delegate: Delegate, session: Session) -> str:
    return f"No. {delegate.number} {delegate.called} is not in {session.name}."


def undone(delegate: Delegate, session: Session) -> str:
    return f"Undone: no. {delegate.number} {delegate.called} has not come into {session.name}."


def seat_given(delegate: Delegate, instead: Delegate | None) -> str:
    who = f"no. {instead.number} {instead.called}" if instead else "somebody else"
    return f"NOT IN: no. {delegate.number} {delegate.called} has sent {who} instead."


def _unit(delegate: Delegate) -> str:
    return f", {delegate.unit}" if delegate.unit else ""


def _at(visit: Visit | None, zone: tzinfo | None) -> str:
    return f"{visit.entered.astimezone(zone):%H:%M}" if visit else ""
