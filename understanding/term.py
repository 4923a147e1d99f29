"""Years of a term by their place in it: "năm cuối nhiệm kỳ", where one plan alone is for a term."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rules.plan import Plan
from understanding.normalise import Line, fold

SHORTEST = 3  # years; a plan of two is for no term
PLACES = re.compile(
    r"\bnăm (?P<place>đầu|cuối|thứ (?:hai|ba|tư)|giữa)(?: tiên| cùng)?(?: của)? (?:nhiệm kỳ|khóa|toàn khóa)\b"
)
NUMBER = {"đầu": 0, "thứ hai": 1, "thứ ba": 2, "thứ tư": 3, "cuối": -1}


class Term:
    """The years of the plan that is for a term; none where no plan or several are."""

    def __init__(self, plans: Iterable[Plan]) -> None:
        terms = [plan.years for plan in plans if len(plan.years) >= SHORTEST]
        self._years = tuple(sorted(terms[0])) if len(terms) == 1 else ()

    def spell_out(self, line: Line) -> Line:
        """The line with the year itself: "năm 2024"."""

        def year(match: re.Match[str]) -> str:
            number = NUMBER.get(match["place"], len(self._years) // 2)
            return f"năm {self._years[number]}" if number < len(self._years) else match[0]

        text = PLACES.sub(year, line.text) if self._years else line.text
        return line if text == line.text else Line(text, fold(text), line.marked)
