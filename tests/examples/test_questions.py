"""The question set is well formed, and asks only about what stands in the examples."""

from __future__ import annotations

import json
import unicodedata
from datetime import date
from typing import Any

import pytest

from tests.examples.manifest import FILES, numbered
from tests.places import EXAMPLES, SHARED

KINDS = {"items", "value", "count", "event", "rsvp", "clarify", "help", "none"}
STYLES = {"nodiacritics", "abbrev", "casual", "formal", "teencode", "mixed", "typo", "english"}
DEVELOPMENT = SHARED / "dev" / "questions.jsonl"


def _read(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


CONVERSATIONS = _read((EXAMPLES / "questions.jsonl").read_text(encoding="utf-8"))
TURNS = [turn for conversation in CONVERSATIONS for turn in conversation["turns"]]


def test_every_conversation_has_its_own_number() -> None:
    assert [row["id"] for row in CONVERSATIONS] == [f"E{no:03}" for no in range(1, len(CONVERSATIONS) + 1)]


def test_every_conversation_says_who_asks_when_and_how() -> None:
    assert {row["union"] for row in CONVERSATIONS} == {entry["union"] for entry in FILES.values()}
    assert {row["role"] for row in CONVERSATIONS} == {"staff", "leader", "delegate"}
    assert {row["style"] for row in CONVERSATIONS} == STYLES
    assert all(2019 <= date.fromisoformat(row["today"]).year <= 2024 for row in CONVERSATIONS)


def test_every_kind_of_answer_is_asked_for() -> None:
    assert {turn["expect"]["kind"] for turn in TURNS} == KINDS


def test_no_question_is_asked_twice() -> None:
    asked = [turn["q"] for turn in TURNS]

    assert len(set(asked)) == len(asked)
    assert all(unicodedata.is_normalized("NFC", question) for question in asked)


@pytest.mark.parametrize("key", FILES)
def test_every_item_asked_about_stands_in_its_document(key: str) -> None:
    asked = {
        item
        for turn in TURNS
        for item in (*turn["expect"]["items"], *turn["expect"]["optional"])
        if item.startswith(f"{key}:") and item != "003:None"  # the unnumbered tasks of the ceremony
    }

    assert asked - numbered(key).keys() == set()


def test_nobody_is_answered_from_another_union() -> None:
    union = {key: entry["union"] for key, entry in FILES.items()}

    for row in CONVERSATIONS:
        for turn in row["turns"]:
            items = (*turn["expect"]["items"], *turn["expect"]["optional"])
            assert {union[item.split(":")[0]] for item in items} <= {row["union"]}, row["id"]


@pytest.mark.skipif(not DEVELOPMENT.is_file(), reason="the development questions are not beside the project")
def test_the_questions_are_our_own() -> None:
    development = _read(DEVELOPMENT.read_text(encoding="utf-8"))
    theirs = {turn["q"].casefold() for row in development for turn in row["turns"]}

    assert [turn["q"] for turn in TURNS if turn["q"].casefold() in theirs] == []
