"""Phrases written with marks become patterns for lines with marks and without."""

from __future__ import annotations

import re

import pytest

from understanding.phrases import any_of, phrase_pattern, syllable_set, up_to, whole_words, word_starts

TYPED = {"văn bản": True, "van ban": True, "văn ban": True, "vân bản": False, "văn bạn": False, "vấn bản": False}


@pytest.mark.parametrize("line", TYPED)
def test_a_mark_that_was_typed_must_be_the_phrases_own(line: str) -> None:
    assert (phrase_pattern("văn bản").fullmatch(line) is not None) is TYPED[line]


def test_a_letter_with_two_marks_may_have_lost_either() -> None:
    assert [line for line in ("hội", "hôi", "họi", "hoi", "hối", "hỏi") if phrase_pattern("hội").fullmatch(line)] == [
        "hội",
        "hôi",
        "họi",
        "hoi",
    ]


def test_a_phrase_without_marks_is_not_found_in_marked_words() -> None:
    assert [phrase_pattern("ban nào").search(line) is not None for line in ("ban nào", "bàn nào", "ban nao")] == [
        True,
        False,
        True,
    ]


def test_syntax_stays() -> None:
    assert any_of("ai lo", r"com (lai|cho)\b", "[,;] ai") == r"(?:ai lo|com (?:lai|cho)\b|[,;] ai)"


def test_pieces_go_into_other_phrases_unchanged() -> None:
    who = any_of("ai", "người nào")

    assert phrase_pattern(f"{who} chủ trì").fullmatch("nguoi nao chủ trì") is not None
    assert any_of(who) == f"(?:{who})"


def test_only_what_has_a_name_is_captured() -> None:
    match = phrase_pattern(r"(mục|việc) (?P<number>\d+)", r"\(xong\)").search("muc 27")

    assert match is not None
    assert (match.groups(), match["number"]) == (("27",), "27")


def test_words_are_whole_or_only_begin() -> None:
    assert [whole_words("hạn").search(line) is not None for line in ("den han", "khanh hoa", "hang nam")] == [
        True,
        False,
        False,
    ]
    assert [word_starts("hạn").search(line) is not None for line in ("den han", "khanh hoa", "hang nam")] == [
        True,
        False,
        True,
    ]


def test_more_words_may_stand_between() -> None:
    assert re.fullmatch(f"viec{up_to(2)} nao", "viec cua phong nao") is not None
    assert re.fullmatch(f"viec{up_to(2)} nao", "viec cua cac phong nao") is None


def test_syllables_are_folded_once() -> None:
    assert syllable_set("bạn ban", "bàn") == {"ban"}
