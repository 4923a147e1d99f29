"""A line about a congress, as written and folded side by side."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from rules.plan import Catalogue
from understanding.normalise import fold


@dataclass(frozen=True, slots=True)
class Line:
    """What was said, as written and folded to the same length, with the day and the event that it names."""

    said: str
    folded: str
    today: date
    catalogue: Catalogue

    def part(self, match: re.Match[str], name: str) -> str | None:
        """A part as it was written."""
        start, end = match.span(name)
        return self.said[start:end].strip(" .") or None if start >= 0 else None

    @property
    def event(self) -> str | None:
        """The one event that is called by the first words of its name; a ceremony also "lễ", with its mark."""
        said = f" {self.folded} ".replace(" dh ", " dai hoi ").replace(":", " ")
        events = self.catalogue.events
        named = [each.plan for each in events if f" {called(each.name)} " in said]
        if not named and "lễ" in self.said.lower().replace(":", " ").split():  # folded it would be the name Lê
            named = [each.plan for each in events if called(each.name).startswith("le ")]
        return named[0] if len(named) == 1 else None


def called(name: str) -> str:
    """ "dai hoi", "le ky niem": the kind of event that a name begins with."""
    words = fold(name.lower()).split()
    return " ".join(words[: 3 if words[:1] == ["le"] else 2])
