"""A notice to many: shown first, with how many messages that makes, and sent when it is agreed to, once."""

from __future__ import annotations

import json
import re
from collections import Counter

from handlers.act import naming
from handlers.act.actor import Actor
from handlers.ask.turn import Spoken, Turn, blocks
from rules.people.person import Account, Person
from rules.people.role import Role
from storage import Audit, NewMessage, Outbox, People, Transaction
from storage.messages.message import NOTICE
from storage.messages.sends import Sends
from understanding.delivery import Broadcast
from understanding.normalise import fold, tidy
from wording.reply import Block, Choice, Kind, Reply, dump, say

LONGEST = 1_700  # characters: with whom it is for, what is agreed to must be no longer than any message may be
EVERYBODY = re.compile(r"(?:tat ca|moi nguoi|toan bo|toan the|toan co quan|ca co quan|everyone|everybody|all)\b.*")
OF_ROLE = (
    (re.compile(r"(?:cac |toan the )?(?:lanh dao|thuong truc|leaders)"), Role.LEADER),
    (re.compile(r"(?:cac |toan the )?(?:dai bieu|delegates)"), Role.DELEGATE),
    (re.compile(r"(?:cac |toan the )?(?:can bo|nhan vien|chuyen vien|staff)"), Role.STAFF),
)


async def broadcast(tx: Transaction, actor: Actor, said: Broadcast, turn: Turn) -> Spoken:
    """What would be sent to whom, or, once agreed, the messages themselves."""
    words = turn.words.delivery
    if not said.text:
        return Spoken(say(Kind.CLARIFY, words.HOW_TO_ANNOUNCE), turn.context)
    if len(said.text) > LONGEST:
        return Spoken(say(Kind.NONE, words.notice_too_long(LONGEST)), turn.context)
    meant = _meant(await People(tx).all(actor.union), said.who, turn)
    accounts = {person.id: account for person, account in await People(tx).reached(actor.union)}
    to = {person: accounts[person.id] for person in meant if person.id in accounts}
    if not to:
        unknown = words.nobody_reached(said.who) if meant else turn.words.invitations.nobody(said.who)
        return Spoken(say(Kind.NONE, unknown), turn.context)
    if said.token is None:
        missing = [person.name for person in meant if person not in to]
        return Spoken(await _preview(tx, actor, said, to, missing, turn), turn.context)
    count = await _send(tx, actor, said, to, turn)
    return Spoken(say(Kind.VALUE, words.announced(count) if count else words.ALREADY_ANNOUNCED), turn.context)


def _meant(people: tuple[Person, ...], who: str, turn: Turn) -> list[Person]:
    """Everybody, a role, a department, or somebody by name."""
    folded = fold(tidy(who).lower())
    if EVERYBODY.fullmatch(folded):
        return list(people)
    role = next((role for pattern, role in OF_ROLE if pattern.fullmatch(folded)), None)
    if role is not None:
        return [person for person in people if role in person.roles]
    names = naming.known(turn.lexicon, people, who)
    labels = {name.casefold() for name in (*names, who)}
    return [person for person in people if person.name in names or (person.department or "").casefold() in labels]


async def _preview(
    tx: Transaction, actor: Actor, said: Broadcast, to: dict[Person, Account], missing: list[str], turn: Turn
) -> Reply:
    words, channels = turn.words.delivery, Counter(account.channel for account in to.values())
    left = {channel: await _left(tx, actor, channel, turn) for channel in channels}
    limited = {channel: count for channel, count in left.items() if count is not None}
    # The moment makes this preview different from any other: what was agreed to is sent once.
    agreed = f"@thông báo {actor.sender}-{actor.at:%Y%m%dT%H%M%S} {said.who}: {said.text}"
    return Reply(
        Kind.CLARIFY,
        before=(Block(words.preview(len(to), channels, limited)), Block(said.text, "quote")),
        after=blocks([words.not_reached(missing)] if missing else [], "note"),
        choices=(Choice(words.send_label(len(to)), agreed), Choice(words.LEAVE, words.LEAVE_SAYS)),
    )


async def _left(tx: Transaction, actor: Actor, channel: str, turn: Turn) -> int | None:
    """How many notices a channel may still send this month; None without a limit."""
    allowance = turn.terms.allowances.get(channel)
    if allowance is None:
        return None
    return allowance.left(await Sends(tx, actor.union, channel).used(f"{actor.at:%Y-%m}"), reminder=False)


async def _send(tx: Transaction, actor: Actor, said: Broadcast, to: dict[Person, Account], turn: Turn) -> int:
    words = turn.words.delivery
    body = dump(
        Reply(
            Kind.VALUE,
            before=(Block(words.NOTICE, "title"), Block(said.text)),
            after=blocks([words.signed(actor.by)] if actor.name else [], "note"),
        )
    )
    sent = [
        await Outbox(tx).add(
            NewMessage(
                actor.union,
                account.channel,
                account.address,
                NOTICE,
                body,
                actor.at,
                actor.at,
                key=f"broadcast:{said.token}:{person.id}",
            )
        )
        for person, account in to.items()
    ]
    count = sum(message is not None for message in sent)
    if count:
        what = json.dumps({"broadcast": count})
        await Audit(tx).write(actor.union, f"broadcast:{said.token}", what, actor.by, actor.at)
    return count
