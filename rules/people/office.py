"""Who is the office: whoever follows all plans up and hears when something goes wrong."""

from __future__ import annotations

from rules.people.person import Person
from rules.people.role import Role

OFFICE_NAMES = frozenset({"văn phòng", "vp", "văn phòng lhh", "văn phòng liên hiệp hội", "văn phòng cơ quan"})


def is_office(person: Person) -> bool:
    """Whether somebody is the office: its staff, and the administrators."""
    return Role.ADMINISTRATOR in person.roles or (person.department or "").casefold() in OFFICE_NAMES
