"""Groups of several people."""

from __future__ import annotations

WHOLE = "Toàn Liên hiệp hội"  # tapped, it is what /lienket reads
WHICH = "Which department does this group belong to? In the group I shall speak of its tasks only."
NOT_TIED = (
    "This group belongs to no department yet, so I cannot answer. May an administrator please send /lienket here."
)
ONLY_IN_GROUPS = "This command is for groups: add me to the group and send /lienket there."
HELLO = "Hello everybody. To ask, mention my name, reply to me or use a command. Administrators: please send /lienket."


def tied(department: str | None, topic: bool) -> str:
    here = "topic" if topic else "group"
    if department is None:
        return f"This {here} now belongs to the whole union. You may ask about everything in the plans."
    return f"This {here} now belongs to {department}. Here I speak of its tasks only."


def untied(topic: bool) -> str:
    if topic:
        return "This topic is no longer tied to anything of its own; it goes with its group. To tie it: /lienket."
    return "This group is no longer tied to anything, so I shall not speak of the plans here. To tie it: /lienket."
