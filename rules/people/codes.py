"""The codes that link an account to a person: what they look like, how long they last, how often one may guess.

No vowels, no W and no D, so that neither Telex nor VNI typing changes a code on its way; of letters and digits that
look alike (S and 5, Z and 2, B and 8, G and 6, I and 1, O and 0) only one of each is left.
"""

from __future__ import annotations

from datetime import timedelta

ALPHABET = "CFGHJKMNPQRTVX2345789"
LENGTH = 6
GUESSES = timedelta(hours=1)
"""The time over which wrong codes are counted."""
GUESSES_OF_SENDER = 5
GUESSES_IN_UNION = 60


GUESSES_OF_PLACE = 20
GUESSES_ON_PAGES = 300


def read_code(text: str) -> str | None:
    """The code that `text` is, as it was issued; None for anything else. Case, spaces and hyphens do not matter."""
    code = "".join(text.upper().replace("-", " ").split())
    if len(code) != LENGTH or not set(code) <= set(ALPHABET):
        return None
    return code if is_mixed(code) else None


def is_mixed(code: str) -> bool:
    """Whether letters and digits both occur: "KHKTVN" is an abbreviation and no code."""
    return not code.isalpha() and not code.isdigit()


def shown(code: str) -> str:
    """In two groups, as people read it out: "KHT 473"."""
    return f"{code[: LENGTH // 2]} {code[LENGTH // 2 :]}"


def may_guess(of_sender: int, in_union: int) -> bool:
    """Whether another code may be tried after so many wrong ones within GUESSES."""
    return of_sender < GUESSES_OF_SENDER and in_union < GUESSES_IN_UNION


def may_try(of_place: int, on_pages: int) -> bool:
    """The same on the pages, where a whole hall may share a place, that is a network address.

    A place without a wrong code is never closed: otherwise somebody who guesses could keep all delegates out.
    """
    return of_place == 0 or (of_place < GUESSES_OF_PLACE and on_pages < GUESSES_ON_PAGES)
