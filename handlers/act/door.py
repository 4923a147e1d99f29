"""The one door: whatever is asked or done, here it is decided whether this person may, and may here."""

from __future__ import annotations

from dataclasses import dataclass
from types import ModuleType

from handlers.act.actor import Actor
from rules.people.permissions import KEEPS_OWN_WORDS, NOT_IN_GROUPS, Action, may
from rules.plan import Catalogue
from understanding import congress, deeds, delivery, loading, meaning, people, reminders, reports, rsvp
from wording import vi
from wording.reply import Block, Choice, Kind, Reply

ACTIONS: dict[type, Action] = {
    meaning.AskItems: Action.ASK_PLANS,
    meaning.AskCount: Action.ASK_PLANS,
    meaning.AskRanking: Action.ASK_PLANS,
    meaning.AskValue: Action.ASK_PLANS,
    meaning.AskWhich: Action.ASK_PLANS,
    meaning.AskWho: Action.ASK_PLANS,
    meaning.NoSuchItem: Action.ASK_PLANS,
    meaning.NotFound: Action.ASK_PLANS,
    meaning.AskPlan: Action.ASK_PLANS,
    meaning.AskTargets: Action.ASK_PLANS,
    meaning.AskPassages: Action.ASK_PROSE,
    meaning.AskEvent: Action.ASK_EVENT,
    rsvp.SayRsvp: Action.RSVP_OWN,
    rsvp.AskRsvpCount: Action.SEE_RSVPS,
    meaning.SayCorrection: Action.CORRECT,
    meaning.Greet: Action.HELP,
    meaning.AskDay: Action.HELP,
    meaning.CannotSay: Action.HELP,
    deeds.SayMark: Action.MARK,
    deeds.SayPast: Action.MARK,
    deeds.SayExtension: Action.EXTEND,
    deeds.SayFulfilled: Action.FULFIL,
    deeds.SayCounted: Action.PROGRESS,
    deeds.SayAssigned: Action.ASSIGN,
    deeds.Undo: Action.UNDO,
    deeds.AskHistory: Action.SEE_HISTORY,
    deeds.LeaveIt: Action.HELP,
    delivery.AskDelivery: Action.SEE_DELIVERY,
    delivery.Resend: Action.RESEND,
    delivery.SayArrived: Action.RESEND,
    delivery.Broadcast: Action.BROADCAST,
    people.Invite: Action.INVITE,
    people.InviteAll: Action.INVITE,
    people.Dismiss: Action.INVITE,
    people.AskPeople: Action.SEE_PEOPLE,
    people.AskPhone: Action.SEE_PHONES,
    people.SayHandOver: Action.HAND_OVER,
    people.AskWeb: Action.SIGN_IN,
    people.AskMyData: Action.EXPORT_OWN,
    people.DeleteMyData: Action.DELETE_OWN,
    reports.AskReport: Action.REPORT,
    reports.AskPlanFile: Action.REPORT,
    reports.AskFeed: Action.FEED,
    reports.EndFeeds: Action.FEED,
    reports.AskDates: Action.ASK_PLANS,
    congress.Settle: Action.ARRANGE,
    congress.Arrange: Action.ARRANGE,
    congress.AskGroups: Action.SEE_RSVPS,
    congress.EditGroup: Action.ARRANGE,
    congress.EditDelegation: Action.ARRANGE,
    congress.Enrol: Action.ENROL,
    congress.Reply: Action.RSVP_OWN,
    congress.Need: Action.RSVP_OWN,
    congress.Called: Action.RSVP_OTHERS,
    congress.AskSilent: Action.SEE_RSVPS,
    congress.AskInvited: Action.SEE_RSVPS,
    congress.AskWishes: Action.ARRANGE,
    congress.Decide: Action.ARRANGE,
    congress.Pass: Action.DOOR,
    congress.AskPaper: Action.ASK_EVENT,
    loading.Load: Action.LOAD,
    loading.Discard: Action.LOAD,
    loading.ShowRoll: Action.ARRANGE,
    loading.LoadRoll: Action.ARRANGE,
    loading.LeaveRoll: Action.ARRANGE,
    loading.Fix: Action.LOAD,
    loading.TakeBack: Action.LOAD,
    loading.AskVersion: Action.ASK_PLANS,
    reminders.Remind: Action.REMIND_OWN,
    reminders.AskHowToRemind: Action.HELP,
    reminders.WhichToRemind: Action.ASK_PLANS,
    reminders.AskReminders: Action.REMIND_OWN,
    reminders.Silence: Action.REMIND_OWN,
    reminders.Resume: Action.REMIND_OWN,
    reminders.BeQuiet: Action.REMIND_OWN,
    reminders.SayRead: Action.HELP,
    reminders.Switch: Action.SET_REMINDERS,
    reminders.SendAt: Action.SET_REMINDERS,
    reminders.AskSwitches: Action.HELP,
    reminders.SetDay: Action.SET_REMINDERS,
    reminders.Preview: Action.PREVIEW_REMINDERS,
}


@dataclass(frozen=True, slots=True)
class Refused:
    """What the person is told. `consent`: it will be allowed once the person agrees that it is kept."""

    sentence: str
    consent: bool = False


def allow(actor: Actor, action: Action, words: ModuleType = vi) -> Refused | None:
    """None where the actor may do it, here."""
    if not any(may(role, action) for role in actor.roles):
        return Refused(words.people.refused(action))
    if action in NOT_IN_GROUPS and not actor.alone:
        return Refused(words.people.NOT_IN_GROUP)
    if action in KEEPS_OWN_WORDS and not actor.consented:
        return Refused(words.people.NEEDS_CONSENT, consent=True)
    return None


def action_of(ask: object, catalogue: Catalogue) -> Action:
    """What somebody wants who means `ask`. What nobody has entered above is for administrators alone."""
    if isinstance(ask, meaning.AskPassages):
        about = {catalogue.passages[number].plan for number in ask.passages}
        if about <= {event.plan for event in catalogue.events}:
            return Action.ASK_EVENT
    sort = ask.sort if isinstance(ask, deeds.AskBack) else type(ask)
    return ACTIONS.get(sort, Action.LOAD)


def refusal(refused: Refused, words: ModuleType) -> Reply:
    """The one sentence, with yes and no where only consent is missing."""
    kind = Kind.CLARIFY if refused.consent else Kind.NONE
    choices = consent_choices(words) if refused.consent else ()
    return Reply(kind, (Block(refused.sentence),), choices=choices)


def consent_choices(words: ModuleType) -> tuple[Choice, ...]:
    """Yes and no."""
    return tuple(Choice(label, label) for label in (words.people.AGREE, words.people.DISAGREE))
