"""Who a person is to a union."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """In the order of what they may do; a stranger is anybody whom the union has not let in."""

    ADMINISTRATOR = "administrator"
    LEADER = "leader"
    STAFF = "staff"
    ORGANISER = "organiser"
    DELEGATE = "delegate"
    STRANGER = "stranger"
