"""A way of saying something in English and the Vietnamese for it, and the notation in which the phrasebooks list them.

A line of a phrasebook reads ``Vietnamese = English / English``; one without `` = `` goes on with the line above it.
In the English, ``[the]`` may be missing and ``[so|very]*`` be repeated, ``(is|are)`` is one of several, ``<be>`` one of
a class of words, ``{who}`` stands for words that the Vietnamese takes over in its own place (``{told}`` for one that
has been translated), and ``$`` is the end of the line. Earlier lines come first.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

Says = str | Callable[[re.Match[str]], str]
_FIRST, _LAST = 0xF0000, 0xFFFFD
TOLD = f"[{chr(_FIRST)}-{chr(_LAST)}]"
"""A pattern for a letter that stands for words already translated: no other rule sees into them."""
TAKEN_OVER = {"told": TOLD, "year": r"20\d\d", "number": r"\d{1,5}(?:\.\d{1,2})*"}
CLASSES = {
    "be": "(is|are|was|were|be|been|will be|must be|must|to be|has to be|have to be|should be|needs? to be)",
    "does": "(does|do|did|will|must|should|shall|has|have)",
    "task": "(tasks?|items?|jobs?|activity|activities|works?|things?|duties|assignments?|ones?)",
    "lead": "(lead|chair|run|handle|prepare|organise|organize|hold|carry out|do|have|need to do|have to do|implement)",
    "plan": "(plan|programme|program)",
    "come": "(come|attend|be there|be present|make it|join|participate|take part|go)",
    "for_me": "(instead of me|in my place|in my stead|on my behalf|to replace me|for me)",
}
NOTHING = "∅"
_END = r"(?= ?[?.!]*$)"
_CLASS = re.compile(r"(?<!P)<(\w+)>")
_WORD = re.compile(r"(?:\[(?:[^][]|\[[^][]*\])*\]\*?|\((?:[^()]|\([^()]*\))*\)|[^ \[(]|(?<=\S)[\[(])+")
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
        return re.sub(r" +(?=[?.,;!])|[ ,;]+(?=[?.!]*$)", "", " ".join(whole.split()))


@dataclass(frozen=True, slots=True)
class Rule:
    """Where `pattern` stands, `says` is said; what its groups hold ("{who}") is left for the rules that follow."""

    pattern: re.Pattern[str]
    says: Says

    def apply(self, line: str, told: Told) -> str:
        return " ".join(self.pattern.sub(lambda match: self._said(match, told), line).split())

    def _said(self, match: re.Match[str], told: Told) -> str:
        if not isinstance(self.says, str):
            return told.keep(self.says(match))
        parts = _GROUP.split(self.says)  # words, and between them the names of groups
        said = (match[part] if place % 2 else told.keep(part.strip()) for place, part in enumerate(parts))
        return " ".join(said).strip()


def rule(pattern: str, says: Says) -> Rule:
    """A rule on whole words, capital or not."""
    return Rule(re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE), says)


def phrasebook(text: str) -> tuple[Rule, ...]:
    """The rules that the lines of a phrasebook stand for, in their order."""
    entries: list[tuple[str, str]] = []
    for line in text.strip().splitlines():
        says, sign, english = line.partition(" = ")
        if sign:
            entries.append((says.replace(NOTHING, ""), english))
        else:
            entries[-1] = (entries[-1][0], f"{entries[-1][1]} {line.strip()}")
    return tuple(found for says, english in entries for found in _rules(says, english.split(" / ")))


def _rules(says: str, ways: list[str]) -> list[Rule]:
    """One rule for all ways of saying, or one each where they take words over."""
    patterns = [_pattern(way.strip()) for way in ways]
    return [rule(pattern, says) for pattern in (patterns if "{" in says else ["|".join(patterns)])]


def _pattern(way: str) -> str:
    """The regular expression for a way of saying."""
    way = _CLASS.sub(lambda match: CLASSES[match[1]], way)
    words = _WORD.findall(way.removesuffix("$"))
    last = max(place for place, word in enumerate(words) if not word.startswith("["))
    pattern = "".join(_word(word, place - last) for place, word in enumerate(words))
    pattern = _GROUP.sub(lambda match: f"(?P<{match[1]}>{TAKEN_OVER.get(match[1], '.+?')})", pattern)
    return pattern + (_END if way.endswith("$") else "")


def _word(word: str, after_last: int) -> str:
    """One word and the space that parts it from the next, or, after the last that is needed, from the one before."""
    may_miss = re.fullmatch(r"\[(.+)\](\*?)", word)
    inner = re.sub(r"\((?!\?)", "(?:", may_miss[1] if may_miss else word)
    if may_miss is None:
        return inner if after_last == 0 else f"{inner} "
    return (f"(?: (?:{inner}))" if after_last > 0 else f"(?:(?:{inner}) )") + (may_miss[2] or "?")
