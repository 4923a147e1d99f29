"""Phrases written with marks become patterns for lines without marks."""

from __future__ import annotations

import re

from understanding.phrases import any_of, phrase_pattern, syllable_set, up_to, whole_words, word_starts


def test_letters_lose_their_marks_and_syntax_stays() -> None:
    assert any_of("khi nào", r"đọc (lại|cho)\b", "[,;] ai") == r"(?:khi nao|doc (?:lai|cho)\b|[,;] ai)"


def test_pieces_go_into_other_phrases_unchanged() -> None:
    who = any_of("ai", "người nào")

    assert any_of(f"{who} chủ trì", who) == "(?:(?:ai|nguoi nao) chu tri|(?:ai|nguoi nao))"


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
