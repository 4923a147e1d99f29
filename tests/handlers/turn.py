"""A question about the invented office, as a handler gets it."""

from __future__ import annotations

from datetime import date

from handlers.ask.turn import Turn
from rules.plan import Catalogue
from tests.understanding.catalogue import CATALOGUE
from understanding.context import Context
from understanding.lexicon import Lexicon
from wording import vi

TODAY = date(2021, 4, 12)


def turn(catalogue: Catalogue = CATALOGUE, context: Context | None = None) -> Turn:
    """On 12 April 2021, in Vietnamese."""
    return Turn(Lexicon(catalogue), TODAY, context or Context(), vi)
