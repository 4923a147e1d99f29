"""Getting in, consent, roles, hand-overs, one's own data."""

from __future__ import annotations

from rules.people.permissions import ALLOWED, Action
from rules.people.person import Person
from rules.people.role import Role

ROLES = {
    Role.ADMINISTRATOR: "administrator",
    Role.LEADER: "leader",
    Role.STAFF: "staff",
    Role.ORGANISER: "organising committee",
    Role.DELEGATE: "delegate",
}
CHANNELS = {"telegram": "Telegram", "zalo": "Zalo", "web": "web"}

STRANGER = (
    "Hello, this is the secretary of the office. You have no access yet; "
    "please ask the Office for an invitation code and send it here."
)
WRONG_CODE = "This code is wrong, used or expired. Please check it, or ask the Office for a new one."
TOO_MANY_GUESSES = "Too many wrong codes. Please try again in an hour, or ask the Office."
CODE_IN_GROUP = (
    "Invitation codes are for private chats only, as everybody can read them here. Please write to me alone."
)

AGREE = "I agree"
DISAGREE = "I do not agree"
AGREED = (
    "Thank you, I have noted that you agree. Should something not have been put down before, please say it again. "
    "To see what is kept: /dulieu; to delete it: /xoa."
)
REFUSED = (
    "I have noted that you do not agree, have let go of this account and keep nothing more. "
    "Should you change your mind, please write “I agree”."
)
REFUSED_BEFORE = (
    "You did not agree that anything is kept, so I cannot be of service. "
    "Should you change your mind, please write “I agree”."
)
NOT_IN_GROUP = "This concerns personal data, so I only answer in a private chat."
NEEDS_CONSENT = "For this I have to keep what you write. Do you agree that the office keeps it?"


def already(name: str) -> str:
    return f"This account already belongs to {name}. To join it to somebody else, please send /xoa first."


def welcome(person: Person, union: str, channel: str, days: int) -> tuple[str, ...]:
    """What is held, why and until when, then the question for consent; `days` after leaving all is gone."""
    office = union or "The office"
    held = ["your name", *(["department"] if person.department else []), *(["phone number"] if person.phone else [])]
    account = f"this {CHANNELS.get(channel, channel)} account"
    return (
        f"Hello {person.name}. This account is now yours at {union or 'the office'}, as: {roles(person)}.",
        f"{office} holds {', '.join(held)} and {account}, so as to answer and remind the right person; until you send "
        f"/xoa, or {days} days after you leave. You can look at it at any time: /dulieu.",
        "What you write to be put down (answers to invitations, work done, requests for more time…) is kept only if "
        "you agree. Do you agree?",
    )


def roles(person: Person) -> str:
    """ "leader, delegate", "staff of Văn phòng"."""
    named = {role: ROLES[role] for role in Role if role in person.roles and role in ROLES}
    if Role.STAFF in named and person.department not in (None, person.name):
        named[Role.STAFF] = f"{ROLES[Role.STAFF]} of {person.department}"
    return ", ".join(named.values())


DEEDS = {
    Action.HELP: "use this assistant",
    Action.ASK_EVENT: "ask about events",
    Action.ASK_PLANS: "look things up in the plans",
    Action.ASK_PROSE: "look things up in the documents",
    Action.SEE_HISTORY: "see what was changed",
    Action.REPORT: "have a report made",
    Action.SEE_PHONES: "see phone numbers",
    Action.SEE_RSVPS: "see how many delegates have answered",
    Action.SEE_PEOPLE: "see the list of users",
    Action.SEE_DELIVERY: "see how reminders stand",
    Action.RESEND: "have messages sent again",
    Action.RSVP_OWN: "answer an invitation",
    Action.RSVP_OTHERS: "answer an invitation for a delegate",
    Action.ENROL: "register delegates",
    Action.ARRANGE: "arrange a congress or ceremony",
    Action.DOOR: "receive delegates at the door",
    Action.MARK: "put down the state of a task",
    Action.PROGRESS: "put down progress on a target",
    Action.EXTEND: "give a task more time",
    Action.FULFIL: "put down that a condition has come true",
    Action.UNDO: "undo",
    Action.ASSIGN: "assign tasks",
    Action.HAND_OVER: "hand tasks over",
    Action.CORRECT: "correct a plan",
    Action.LOAD: "load documents",
    Action.BROADCAST: "write to everybody",
    Action.INVITE: "give out invitation codes",
    Action.TIE_GROUP: "tie a group to a department",
    Action.REMIND_OWN: "set reminders of their own",
    Action.SET_REMINDERS: "change how the office reminds",
    Action.PREVIEW_REMINDERS: "preview the reminders",
    Action.FEED: "have the work in a calendar",
    Action.SIGN_IN: "enter the web pages",
    Action.EXPORT_OWN: "see their own data",
    Action.DELETE_OWN: "delete their own data",
}


def refused(action: Action) -> str:
    """One sentence: who may, and whom to turn to."""
    return f"Only {_who_may(action)} may {DEEDS[action]}; please ask the Office if you need to."


def _who_may(action: Action) -> str:
    able = {role for role, actions in ALLOWED.items() if action in actions}
    if Role.DELEGATE in able:
        return "those who have been given access"
    who = "staff" if Role.STAFF in able else "administrators and leaders" if Role.LEADER in able else "administrators"
    if Role.ORGANISER not in able:
        return who
    return f"{who.replace(' and ', ', ')} and the organising committee"
