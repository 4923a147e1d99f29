"""What people say to be let in: a code, the link that they tapped, yes or no to what is kept."""

from __future__ import annotations

import re

from rules.congress import code as congress
from rules.people.codes import read_code
from understanding.normalise import fold, tidy

START = re.compile(r"/start(?:@\w+)?\s+([\w-]{20,64})", re.ASCII)
CODE = re.compile(
    r"(?:/start(?:@\w+)?|(?:da |chao |em |anh |chi )*(?:ma|code)(?: moi| cua (?:toi|em|minh))*(?: la| is)?)? *:? *"
    r"([a-z0-9][a-z0-9 -]{4,9}[a-z0-9]) *[.!]?"
)
POLITE = r"(?:da |vang |u |ok |toi |em |minh |xin )*"
YES = re.compile(rf"{POLITE}(?:dong y|i agree|agree)(?: a| nhe| cho luu| luu)?[.! ]*")
NO = re.compile(
    rf"{POLITE}(?:(?:khong|ko|k|chua) dong y|i do not agree|i disagree|disagree)(?: a| nhe| cho luu| luu)?[.! ]*"
)


def token(said: str) -> str | None:
    """The token of a link: "/start …"."""
    match = START.fullmatch(said.strip())
    return match[1] if match else None


def code(said: str) -> str | None:
    """A typed code: "KHT 473", "mã kht-473"."""
    match = CODE.fullmatch(_plain(said))
    return read_code(match[1]) if match else None


def card(said: str) -> str | None:
    """The code of a delegate's card, typed or from its link."""
    match = CODE.fullmatch(_plain(said))
    return congress.read_code(match[1]) if match else None


def consent(said: str) -> bool | None:
    """Whether somebody agrees; None for anything but plain yes or no."""
    folded = _plain(said)
    if NO.fullmatch(folded):
        return False
    return True if YES.fullmatch(folded) else None


def _plain(said: str) -> str:
    return fold(tidy(said[:200]).lower())
