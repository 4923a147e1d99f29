"""What organisers are told: arrangements, groups and quota, numbers, who is silent."""

from __future__ import annotations

from collections.abc import Sequence

from rules.congress.answer import Answer
from rules.congress.arrangements import Arrangements
from rules.congress.delegate import Delegate
from rules.congress.group import Delegation, Group
from rules.congress.quorum import Quorum, Standing, Threshold
from rules.congress.quota import OverQuota
from rules.congress.substitution import Substitution
from rules.congress.tally import Counts, Tally
from rules.plan import DelegateKind, Event
from wording.en.facts import day, period

NO_EVENT = "The plans hold no congress or other event for this."
WHICH_DAY = "Please give the exact days, for instance “chốt đại hội 14-15/3/2024, Trung tâm hội nghị 25B”."
WHICH_DAY_TO_ANSWER = "Please give the last day for answers, for instance “hạn trả lời đại hội 5/3/2024”."
NO_PART = "The quorum is a part of those summoned, for instance “túc số 2/3”, “túc số quá nửa”."
NO_SESSIONS = "Please list the sessions with commas, for instance “phiên đại hội: sáng 14/3, chiều 14/3, sáng 15/3”."
SESSIONS_BEGUN = "Delegates have already been let in, so the sessions can no longer be replaced."
NO_GROUPS = "The plan names no groups of delegates; add one: “thêm nhóm mời: Lãnh đạo tỉnh, 10 đại biểu”."
NO_GROUP = "There is no group of that number; see /nhomdaibieu."
GROUP_EXISTS = "There is a group of that name already."
NO_ROLL = "There are no delegates on the list yet; load them with: thuky delegates load FILE."
NOBODY_SILENT = "All delegates have answered."
NO_WISHES = "No wish to send somebody instead is waiting."
NOT_YOUR_ASSOCIATION = "Please name the association, for instance “đăng ký 2 đại biểu Hội Làm vườn: …”."
NOT_A_CONTACT = "You are not on record as the contact of this association; please turn to the office."
GOES = "comes"
STAYS = "does not"
UNSURE = "not sure"
ACCEPT = "Accept"
REFUSE = "Do not accept"
REPORT_FILE = "bao-cao-tham-tra-tu-cach-dai-bieu.docx"
REPORT_MADE = "Draft of the credentials report, with the numbers of this moment; please check it before it is signed."
ROLL_FILE = "danh-sach-dai-bieu.xlsx"
ROLL_MADE = "The list of delegates as of this moment."
TICKS_FILE = "danh-sach-o-cua.xlsx"
KINDS = {DelegateKind.OFFICIAL: "official", DelegateKind.GUEST: "guests"}


def settled(event: Event, told: int, to_call: int) -> tuple[str, ...]:
    """What holds now, and who of those who confirmed knows it."""
    when = period(event.period) if event.period else "no day yet"
    lines = [f"Settled, {event.name}: {when}{f', at {event.venue}' if event.venue else ''}."]
    if told or to_call:
        lines.append(f"Told {told} delegates who had confirmed; {to_call} have no account and must be called.")
    return tuple(lines)


def arranged(event: str, setting: str, settled: Arrangements) -> str:
    """What holds now of one setting."""
    said = {
        "answer_by": f"answers are taken until {day(settled.answer_by)}" if settled.answer_by else "",
        "proxies": "official delegates may send others"
        if settled.proxies
        else "official delegates who want to send others wait for the organisers' decision",
        "proxy_words": f"what is said about sending others: “{settled.proxy_words}”",
        "threshold": f"the quorum is {threshold(settled.threshold)}",
        "needs": f"delegates are asked for needs: {', '.join(settled.needs)}",
        "map": f"map: {settled.map}",
        "signed": f"the credentials report was signed on {day(settled.signed)}" if settled.signed else "",
    }
    return f"Noted for {event}: {said[setting]}."


def sessions(event: str, names: Sequence[str]) -> str:
    return f"Noted for {event} {len(names)} sessions: {', '.join(names)}."


def threshold(value: Threshold) -> str:
    """ "more than 1/2 of those summoned"."""
    part = f"{value.numerator}/{value.denominator}"
    return f"{'more than' if value.above else 'at least'} {part} of those summoned"


def group_row(group: Group, taken: int) -> tuple[str, str]:
    limit = _quota(group)
    return group.name, f"{KINDS[group.kind]}; {taken} delegates{f'; allowed {limit}' if limit else ''}"


def group_saved(group: Group) -> str:
    limit = _quota(group)
    return f"Noted group {group.position}. {group.name} ({KINDS[group.kind]}{f'; {limit}' if limit else ''})."


def delegation_saved(delegation: Delegation, seats: int | None, taken: int) -> str:
    members = f"{delegation.members:,} members, " if delegation.members is not None else ""
    limit = f"{seats} delegates allowed" if seats is not None else "no limit"
    return f"Noted {delegation.name}: {members}{limit}, {taken} registered."


def no_delegation(name: str) -> str:
    return f"No association called “{name}” is on the list."


def enrolled(delegates: Sequence[Delegate], delegation: Delegation, seats: int | None, taken: int) -> str:
    names = "; ".join(f"no. {each.number} {each.called}" for each in delegates)
    of = f"/{seats}" if seats is not None else ""
    return f"Registered {len(delegates)} delegates of {delegation.name}: {names}. It now has {taken}{of}."


def not_enrolled(over: Sequence[OverQuota]) -> str:
    said = (
        f"{each.name}: {each.seats} allowed, {each.taken} registered, {each.asked} more asked for; {each.free} free."
        for each in over
    )
    return " ".join(["Nobody registered.", *said])


def miscounted(count: int, found: int) -> str:
    return f"You said {count} delegates, but I read {found} lines; please write one to a line and send it again."


def unreadable(lines: Sequence[str]) -> str:
    return f"Nobody registered; I could not read: {'; '.join(lines)}."


def doubled(faults: Sequence[str]) -> str:
    return f"Nobody registered; on the list already: {'; '.join(faults)}."


def numbers(event: str, tally: Tally) -> tuple[str, ...]:
    """All together, by kind, then the quorum."""
    whole, official, guests = tally.of(), tally.of(DelegateKind.OFFICIAL), tally.of(DelegateKind.GUEST)
    return (
        f"{event}: {whole.invited} delegates, {_counts(whole)}.",
        f"Official {official.invited}: {_counts(official)}.",
        f"Guests {guests.invited}: {_counts(guests)}.",
        quorum(tally.quorum),
    )


def quorum(meter: Quorum) -> str:
    """Confirmed and present against what is needed."""
    return (
        f"Quorum: {meter.needed} of {meter.summoned} official delegates needed; {meter.confirmed} confirmed, "
        f"{meter.present} present{' – reached' if meter.reached else ''}."
    )


def alarm(event: str, meter: Quorum, standing: Standing) -> tuple[str, ...]:
    """To the organisers: what is wrong, by numbers."""
    if standing is Standing.LOST:
        why = f"{meter.declined} official delegates have declined; those left are not enough"
    else:
        why = f"the day is near and {meter.missing} more official delegates must confirm"
    return (f"Quorum alarm, {event}: {why}.", quorum(meter))


def silent(event: str, count: int, reached: int) -> str:
    return f"{event}: {count} delegates have not answered, {reached} of them with an account. Tap after calling."


def group(each: Group) -> str:
    return f"{each.position}. {each.short}"


def silent_row(delegate: Delegate) -> tuple[str, str]:
    """Who, then where and the telephone."""
    about = ", ".join(part for part in (delegate.office, delegate.unit) if part)
    return delegate.called, "; ".join(part for part in (about, delegate.phone or "no telephone known") if part)


def invited(event: str, answer: Answer | None, unit: str | None, present: bool | None, count: int) -> str:
    """How many those are that were asked for."""
    said = {Answer.CONFIRM: "coming", Answer.DECLINE: "not coming", Answer.UNDECIDED: "not sure", None: ""}[answer]
    there = {True: "present", False: "confirmed and not yet here", None: ""}[present]
    parts = (f"{event}: {count} delegates", f"from {unit}" if unit else "", said, there)
    return f"{' '.join(filter(None, parts))}."


def invited_row(delegate: Delegate) -> tuple[str, str]:
    """Who, then where, and why not."""
    about = ", ".join(part for part in (delegate.office, delegate.unit) if part)
    why = f"reason: {delegate.reason}" if delegate.answer is Answer.DECLINE and delegate.reason else ""
    return delegate.called, "; ".join(part for part in (about, why) if part)


def called(delegate: Delegate, answer: str) -> str:
    """A button for somebody who was telephoned."""
    return f"{delegate.number} {delegate.name}: {answer}"


def noted(delegate: Delegate) -> str:
    """After a call."""
    why = f", reason: {delegate.reason}" if delegate.reason else ""
    said = {Answer.CONFIRM: "comes", Answer.DECLINE: "does not come", Answer.UNDECIDED: "not sure", None: "not sure"}
    return f"Noted by telephone: no. {delegate.number} {delegate.called} {said[delegate.answer]}{why}."


def asked_what(delegate: Delegate) -> str:
    return f"What did no. {delegate.number} {delegate.called} answer?"


def nobody(who: str) -> str:
    return f"No delegate on the list is “{who}”."


def several(who: str) -> str:
    return f"Several delegates are “{who}”; please choose:"


def one_of(delegate: Delegate) -> str:
    unit = f" ({delegate.unit})" if delegate.unit else ""
    return f"{delegate.number}. {delegate.called}{unit}"


def wish(each: Substitution, delegate: Delegate) -> str:
    who = ", ".join(part for part in (each.stand_in.name, each.stand_in.office, each.stand_in.unit) if part)
    why = f" Reason: {each.reason}." if each.reason else ""
    return f"No. {delegate.number} {delegate.called} wants to send {who} instead.{why}"


def decided(each: Substitution, accepted: bool) -> str:
    return f"Noted: {each.stand_in.name} is {'accepted' if accepted else 'not accepted'} instead."


def decided_before(each: Substitution) -> str:
    return f"This has been decided by {each.decided_by or 'somebody else'}."


def _counts(counts: Counts) -> str:
    inside = f"; {counts.inside} inside" if counts.came else ""
    return (
        f"{counts.confirmed} confirmed, {counts.declined} declined, {counts.undecided} not sure, "
        f"{counts.silent} silent{inside}"
    )


def _quota(group: Group) -> str:
    limits = group.quota
    parts = [f"{limits.each} for each" if limits.each is not None else ""]
    if limits.each_large is not None and limits.large_over is not None:
        parts.append(f"{limits.each_large} above {limits.large_over:,} members")
    parts.append(f"{limits.total} in all" if limits.total is not None else "")
    return ", ".join(part for part in parts if part)
