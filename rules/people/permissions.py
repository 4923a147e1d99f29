"""What each role may see and do: one table."""

from __future__ import annotations

from enum import StrEnum

from rules.people.role import Role


class Action(StrEnum):
    """Something that is seen or done; a question for it, a button and a page all stand behind the same one."""

    HELP = "help"
    ASK_EVENT = "ask_event"  # place, days, quota: what is printed on an invitation anyway
    ASK_PLANS = "ask_plans"
    ASK_PROSE = "ask_prose"
    SEE_HISTORY = "see_history"
    REPORT = "report"  # how far all work is, as a file; a plan as a file
    SEE_PHONES = "see_phones"
    SEE_RSVPS = "see_rsvps"
    SEE_PEOPLE = "see_people"  # who is linked, in which role

    SEE_DELIVERY = "see_delivery"  # what became of reminders and notices, and whom to call
    RESEND = "resend"

    RSVP_OWN = "rsvp_own"
    RSVP_OTHERS = "rsvp_others"
    ENROL = "enrol"  # delegates of one's own association; organisers those of any
    ARRANGE = "arrange"  # a congress: day, place, groups, who may come instead
    DOOR = "door"  # on the day: letting delegates in

    MARK = "mark"  # done, in progress, not done
    PROGRESS = "progress"  # on a target
    EXTEND = "extend"
    FULFIL = "fulfil"  # a condition has come true
    UNDO = "undo"
    ASSIGN = "assign"
    HAND_OVER = "hand_over"
    CORRECT = "correct"  # what was misread in a plan
    LOAD = "load"  # a document
    BROADCAST = "broadcast"
    INVITE = "invite"
    TIE_GROUP = "tie_group"

    REMIND_OWN = "remind_own"  # reminders of one's own, and to be left alone
    SET_REMINDERS = "set_reminders"  # of the union
    PREVIEW_REMINDERS = "preview_reminders"

    FEED = "feed"  # the work in one's own calendar program
    SIGN_IN = "sign_in"  # to the pages
    EXPORT_OWN = "export_own"
    DELETE_OWN = "delete_own"


ALL = frozenset(Action)
OWN = frozenset({Action.HELP, Action.RSVP_OWN, Action.ENROL, Action.EXPORT_OWN, Action.DELETE_OWN, Action.ASK_EVENT})
READING = OWN | {
    Action.ASK_PLANS,
    Action.ASK_PROSE,
    Action.SEE_HISTORY,
    Action.SIGN_IN,
    Action.FEED,
    Action.REMIND_OWN,
}
WORKING = READING | {Action.REPORT, Action.MARK, Action.PROGRESS, Action.EXTEND, Action.FULFIL, Action.UNDO}
LEADING = WORKING | {
    Action.ASSIGN,
    Action.HAND_OVER,
    Action.SEE_RSVPS,
    Action.SEE_PHONES,
    Action.SEE_DELIVERY,
    Action.PREVIEW_REMINDERS,
}
ORGANISING = READING | {
    Action.SEE_RSVPS,
    Action.RSVP_OTHERS,
    Action.DOOR,
    Action.SEE_PHONES,
    Action.BROADCAST,
    Action.ARRANGE,
}

ALLOWED: dict[Role, frozenset[Action]] = {
    Role.ADMINISTRATOR: ALL,
    Role.LEADER: LEADING,
    Role.STAFF: WORKING | {Action.SEE_RSVPS},
    Role.ORGANISER: ORGANISING,
    Role.DELEGATE: OWN,
    Role.STRANGER: frozenset(),
}

KEEPS_OWN_WORDS = frozenset(
    {
        Action.REMIND_OWN,
        Action.RSVP_OWN,
        Action.RSVP_OTHERS,
        Action.ENROL,
        Action.MARK,
        Action.PROGRESS,
        Action.EXTEND,
        Action.FULFIL,
        Action.BROADCAST,
    }
)
"""What puts down something in a person's own words: only with consent."""

NOT_IN_GROUPS = frozenset(
    {
        Action.SEE_PHONES,
        Action.SEE_PEOPLE,
        Action.SEE_DELIVERY,
        Action.RESEND,
        Action.BROADCAST,
        Action.INVITE,
        Action.SIGN_IN,
        Action.FEED,
        Action.EXPORT_OWN,
        Action.DELETE_OWN,
    }
)
"""What shows somebody's personal data or a code: only where nobody else reads it."""


def may(role: Role, action: Action) -> bool:
    """Whether the role may do it."""
    return action in ALLOWED[role]
