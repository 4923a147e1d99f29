"""A promise whose account cannot be written to: it moves to the person's next account, or the office is told."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from rules.people import person as people
from rules.people.office import is_office
from rules.people.permissions import Action, may
from rules.people.person import Person
from scheduler.account import Account
from scheduler.retry import Barred
from storage.messages.message import NOTICE, Message, NewMessage
from storage.messages.outbox import Outbox
from storage.people.people import People
from storage.reminders.lines import Lines
from storage.transaction import Transaction
from wording.reply import dump
from wording.vi.notices import unreached

PAGE = "web"  # where a message lies until the page is opened, while other channels ring


async def redirect(
    tx: Transaction, message: Message, reason: str, barred: Barred, now: datetime, office: Collection[Account]
) -> int | None:
    """Move a claimed message, with the lines that it carries; the new row, None where the person has no other account.

    Then the message has given up, and the office hears once a day whom to call: its linked people, and `office`, the
    accounts that the settings name.
    """
    if barred is Barred.BLOCKED:
        await People(tx).reachable(message.union, message.channel, message.address, False)
    owner = await People(tx).owner(message.union, message.channel, message.address)
    other = await other_account(tx, message, owner, barred) if owner else None
    if other is None:
        await Outbox(tx).give_up(message.id, reason)
        if owner is not None:
            await _tell_office(tx, owner, now, office)
        return None
    new = await Outbox(tx).move(message, other.channel, other.address, now, reason)
    await Lines(tx).move(message.id, new)
    return new


async def other_account(tx: Transaction, message: Message, owner: Person, barred: Barred) -> people.Account | None:
    """The person's next account that can be written to and has not been tried for this promise; the page last."""
    tried = await Outbox(tx).tried(message)
    addresses = {(each.channel, each.address) for each in tried}
    full = {message.channel} if barred is not Barred.BLOCKED else set()
    for account in sorted(await People(tx).accounts(owner.id), key=lambda account: account.channel == PAGE):
        if account.reachable and account.channel not in full and (account.channel, account.address) not in addresses:
            return account
    return None


async def _tell_office(tx: Transaction, owner: Person, now: datetime, others: Collection[Account]) -> None:
    """Telephone numbers are for those who may see them."""
    knows_phones = {Account(each.channel, each.address): True for each in others}
    for person, account in await People(tx).reached(owner.union):
        if is_office(person) and person.id != owner.id:
            to = Account(account.channel, account.address)
            knows_phones[to] = any(may(role, Action.SEE_PHONES) for role in person.roles)
    for to, phone in knows_phones.items():
        key = f"unreached:{owner.id}:{now:%Y-%m-%d}:{to.channel}:{to.address}"
        body = dump(unreached(owner.name, owner.phone if phone else None))
        await Outbox(tx).add(NewMessage(owner.union, to.channel, to.address, NOTICE, body, now, now, key))
