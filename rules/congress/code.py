"""The code on a delegate's card: it opens the page, the chat and the door."""

from __future__ import annotations

from rules.people.codes import ALPHABET, is_mixed
from rules.people.terms import Terms

LENGTH = 8
"""Longer than the codes for staff, so that neither is taken for the other, and not to be guessed in a hall's time."""
GUESSES_OF_SENDER = 60
"""Wrong codes within an hour from one place: a hall of people, with fingers of all ages, may share one address."""
GUESSES_IN_UNION = 1000
PATH = "/moi/{code}"


def read_code(text: str) -> str | None:
    """The code that `text` is, as it was issued; None for anything else. Case, spaces and hyphens do not matter."""
    code = "".join(text.upper().replace("-", " ").split())
    return code if len(code) == LENGTH and set(code) <= set(ALPHABET) and is_mixed(code) else None


def shown(code: str) -> str:
    """In two groups, as it is printed and read out: "KHT4 73PX"."""
    return f"{code[: LENGTH // 2]} {code[LENGTH // 2 :]}"


def page(public_url: str, code: str) -> str:
    """The address of the delegate's page."""
    return public_url.rstrip("/") + PATH.format(code=code)


def opens(code: str, terms: Terms) -> str:
    """What a card's QR code says: the page's address, else the chat's, else the bare code."""
    return page(terms.pages, code) if terms.pages else terms.link(code) or code


def may_guess(of_sender: int, in_union: int) -> bool:
    """Whether another code may be tried after so many wrong ones within the hour.

    Who has tried no wrong one is never shut out: otherwise somebody who guesses could keep all delegates away.
    """
    return of_sender == 0 or (of_sender < GUESSES_OF_SENDER and in_union < GUESSES_IN_UNION)
