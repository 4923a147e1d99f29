"""One way of saying something in English, and the Vietnamese for it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

Says = str | Callable[[re.Match[str]], str]
_FIRST, _LAST = 0xF0000, 0xFFFFD
TOLD = f"[{chr(_FIRST)}-{chr(_LAST)}]"
"""A pattern for a letter that stands for words already translated: no other rule sees into them."""
_GROUP = re.compile(r"\{(\w+)\}")


class Told:
    """The Vietnamese words found so far, each under one private-use letter of the line."""

    def __init__(self) -> None:
        self._words: list[str] = []

    def keep(self, words: str) -> str:
        """The letter that stands for `words` from now on."""
        if not words or _FIRST + len(self._words) > _LAST:
            return ""
        self._words.append(words)
        return chr(_FIRST + len(self._words) - 1)

    def restore(self, line: str) -> str:
        """`line` with all words back in their places, single-spaced."""
        whole = re.sub(TOLD, lambda match: f" {self._words[ord(match[0]) - _FIRST]} ", line)
        return re.sub(r" +(?=[?.,;!])", "", " ".join(whole.split()))


@dataclass(frozen=True, slots=True)
class Rule:
    """Where `pattern` stands, `says` is said; its groups ("{1}", "{who}") are left for the rules that follow."""

    pattern: re.Pattern[str]
    says: Says

    def apply(self, line: str, told: Told) -> str:
        return " ".join(self.pattern.sub(lambda match: self._said(match, told), line).split())

    def _said(self, match: re.Match[str], told: Told) -> str:
        if not isinstance(self.says, str):
            return told.keep(self.says(match))
        parts = _GROUP.split(self.says)  # words, and the names of groups between them
        return " ".join(
            _group(match, part) if place % 2 else told.keep(part.strip()) for place, part in enumerate(parts)
        ).strip()


def _group(match: re.Match[str], name: str) -> str:
    return match[int(name) if name.isdigit() else name] or ""


def rule(pattern: str, says: Says) -> Rule:
    """A rule on whole words, capital or not."""
    return Rule(re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE), says)


def rules(table: Iterable[tuple[str, str]]) -> tuple[Rule, ...]:
    """A rule for each row."""
    return tuple(rule(pattern, says) for pattern, says in table)
