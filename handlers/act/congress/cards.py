"""Invitation cards, for one delegate or for all."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from rules.congress import code
from rules.congress.arrangements import Arrangements
from rules.congress.delegate import Delegate
from rules.congress.group import Group
from rules.people.terms import Terms
from rules.plan import Event
from wording.vi import cards as words

if TYPE_CHECKING:
    from documents.writers.invitation import Card


def cards(
    union: str,
    event: Event,
    settled: Arrangements,
    groups: Iterable[Group],
    delegates: Iterable[Delegate],
    terms: Terms,
) -> list[Card]:
    """The words of each delegate's card. `union` is the name of who invites."""
    # The writers bring python-docx and segno along, which no question needs.
    from documents.writers.invitation import Card  # noqa: PLC0415

    kinds = {group.id: group.kind for group in groups}
    ask = words.ask(settled.answer_by, terms.pages is not None, terms.bot is not None)
    return [
        Card(
            issuer=words.issuer(union), motto=words.MOTTO, title=words.TITLES[kinds[each.group]],
            invites=words.INVITES[kinds[each.group]], name=words.name(each), about=words.about(each),
            what=words.what(event), when=words.when(event), where=words.where(event), ask=ask,
            number=words.number(each), code=code.shown(each.code), opens=code.opens(each.code, terms),
            signed=words.SIGNED,
        )
        for each in delegates
    ]  # fmt: skip


def document(made: list[Card]) -> bytes:
    """All of them to print (.docx), a page each."""
    from documents.writers.invitation import write  # noqa: PLC0415

    return write(made)


def picture(card: Card) -> bytes:
    """One of them to send (PNG)."""
    from documents.writers.invitation_picture import draw  # noqa: PLC0415

    return draw(card)
