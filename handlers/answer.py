"""From what was meant to what is said: one table, a handler for each sort of question and deed."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from handlers.act import door
from handlers.act.actor import Actor
from handlers.act.congress_chat import (
    answers,
    at_door,
    enrol,
    groups,
    listed,
    papers,
    roll_file,
    rsvp,
    settle,
    silence,
    wishes,
)
from handlers.act.deeds import ask_back, assign, condition, correct, extend, history, mark, past, target, undo
from handlers.act.loading import fix, load, version
from handlers.act.papers import feed, plan_file, report
from handlers.act.people import hand_over, invite, privacy, roster, sign_in
from handlers.act.reminders import broadcast, delivery
from handlers.act.reminders import less as remind_less
from handlers.act.reminders import own as remind
from handlers.act.reminders import policy as remind_policy
from handlers.act.reminders import preview as remind_preview
from handlers.ask import chat, counts, events, items, prose, values
from handlers.ask.turn import Spoken, Turn
from storage import Transaction
from understanding import congress, deeds, loading, meaning, people, reminders, reports
from understanding import delivery as unasked
from understanding import rsvp as invitation
from understanding.meaning import Ask

Say = Callable[[Any, Turn], Spoken]
Do = Callable[[Transaction, Actor, Any, Turn], Awaitable[Spoken]]

ASKED: dict[type, Say] = {
    meaning.AskItems: items.items,
    meaning.AskCount: counts.count,
    meaning.AskRanking: counts.ranking,
    meaning.AskValue: values.value,
    meaning.AskWhich: values.which,
    meaning.AskEvent: events.event,
    meaning.AskPlan: prose.plan,
    meaning.AskTargets: prose.targets,
    meaning.AskPassages: prose.passages,
    meaning.AskWho: chat.who,
    meaning.NoSuchItem: chat.no_such,
    meaning.NotFound: chat.not_found,
    meaning.Greet: chat.greet,
    meaning.AskDay: chat.day,
    meaning.CannotSay: chat.cannot_say,
}
DONE: dict[type, Do] = {
    invitation.SayRsvp: rsvp.answer,
    invitation.AskRsvpCount: rsvp.count,
    meaning.SayCorrection: correct.time,
    people.Invite: invite.one,
    people.InviteAll: invite.everyone,
    people.AskPeople: roster.people,
    people.AskPhone: roster.phone,
    people.Dismiss: roster.dismiss,
    people.SayHandOver: hand_over.hand_over,
    people.AskWeb: sign_in.link,
    people.AskMyData: privacy.export,
    people.DeleteMyData: privacy.delete,
    deeds.SayMark: mark.mark,
    deeds.SayExtension: extend.extend,
    deeds.SayFulfilled: condition.fulfil,
    deeds.SayCounted: target.count,
    deeds.SayAssigned: assign.assign,
    deeds.Undo: undo.undo,
    deeds.AskHistory: history.history,
    deeds.AskBack: ask_back.ask_back,
    deeds.LeaveIt: ask_back.leave,
    deeds.SayPast: past.answered,
    unasked.AskDelivery: delivery.delivery,
    unasked.Resend: delivery.resend,
    unasked.SayArrived: delivery.arrived,
    unasked.Broadcast: broadcast.broadcast,
    reports.AskReport: report.report,
    reports.AskPlanFile: plan_file.plan_file,
    reports.AskFeed: feed.feed,
    reports.EndFeeds: feed.end,
    reports.AskDates: feed.dates,
    congress.Settle: settle.settle,
    congress.Arrange: settle.arrange,
    congress.AskGroups: groups.groups,
    congress.EditGroup: groups.edit_group,
    congress.EditDelegation: groups.edit_delegation,
    congress.Enrol: enrol.enrol,
    congress.Reply: answers.button,
    congress.Need: answers.need,
    congress.Called: answers.called,
    congress.AskSilent: silence.silence,
    congress.AskInvited: listed.listed,
    congress.AskWishes: wishes.wishes,
    congress.Decide: wishes.decided,
    congress.Pass: at_door.pass_by,
    congress.AskPaper: papers.paper,
    loading.Load: load.load,
    loading.Discard: load.discard,
    loading.Fix: fix.fix,
    loading.TakeBack: load.take_back,
    loading.ShowRoll: roll_file.chosen,
    loading.LoadRoll: roll_file.load_roll,
    loading.LeaveRoll: roll_file.leave,
    loading.AskVersion: version.version,
    reminders.Remind: remind.remind,
    reminders.AskHowToRemind: remind.how,
    reminders.WhichToRemind: remind.which,
    reminders.AskReminders: remind.listed,
    reminders.Silence: remind_less.silence,
    reminders.Resume: remind_less.resume,
    reminders.BeQuiet: remind_less.be_quiet,
    reminders.SayRead: remind_less.seen,
    reminders.Switch: remind_policy.switch,
    reminders.SendAt: remind_policy.send_at,
    reminders.AskSwitches: remind_policy.listed,
    reminders.SetDay: remind_policy.set_day,
    reminders.Preview: remind_preview.preview,
}


async def answer(tx: Transaction, actor: Actor, ask: Ask, turn: Turn) -> Spoken:
    """The reply to what was meant, where the actor may; deeds are done in the open transaction."""
    refused = door.allow(actor, door.action_of(ask, turn.catalogue), turn.words)
    if refused:
        return Spoken(door.refusal(refused, turn.words), turn.context)
    do = DONE.get(type(ask))
    return await do(tx, actor, ask, turn) if do else ASKED[type(ask)](ask, turn)
