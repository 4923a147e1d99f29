"""What the pages work with."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.office import Office
from handlers.incoming import Answered, Incoming
from rules.people.terms import Terms
from storage.database import Database
from storage.plan.catalogues import Catalogues


@dataclass(frozen=True, slots=True)
class Site:
    """`receive` handles what is said in the web chat, as on every channel."""

    database: Database
    catalogues: Catalogues
    office: Office
    receive: Callable[[Incoming], Awaitable[Answered]]
    terms: Terms
