"""Who a person is to a union."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    ADMINISTRATOR = "administrator"
    LEADER = "leader"
    STAFF = "staff"
    ORGANISER = "organiser"
    DELEGATE = "delegate"
