"""The corpus is the spec: every phrase as is, without its marks, and inside chat lines both ways."""

from __future__ import annotations

from datetime import date

import pytest

from tests.understanding.times.corpus import Phrase, english, not_said, phrases
from understanding import normalise, times
from understanding.normalise import fold

PHRASES = list(phrases())
LINES = (
    "cho hỏi {} ban KHCN có việc gì không ạ",
    "anh ơi {} mình phải làm gì thế",
    "mục 27 dời sang {} được không chị Mai",
    "Báo cáo phản biện {} gồm những cái nào?",
    "{} anh Tân chủ trì những gì",
    "việc {} của văn phòng",
    "a oi {} co j k",
    "em xin danh sách các việc phải trình BTV {} nhé",
    "còn {} thì sao",
    "các nhiệm vụ trong {} do Ban Thông tin thực hiện",
    "05 đại biểu hội {}",
)
# lines that would change the meaning of a phrase or that nobody says
NEVER = {
    "việc {} của văn phòng": ("thứ", "T"),
    "các nhiệm vụ trong {} do Ban Thông tin thực hiện": (
        "trong", "từ", "cả", "hết", "đến", "3 ngày trước", "2 tuần trước",
        "1 tuần sau",
    ),
    "mục 27 dời sang {} được không chị Mai": (
        "sang", "qua", "từ", "kể", "bắt", "sau", "trước", "ra", "trong", "toàn", "cả", "sáng", "đến",
        "cho", "tính",
    ),
}  # fmt: skip


def meant(words: str, now: date) -> tuple[date | None, date | None] | None:
    period = times.read(words, now)
    return None if period is None else (period.start, period.end)


def misread(phrase: Phrase, lines: tuple[str, ...], without_marks: bool) -> dict[str, object]:
    wrong: dict[str, object] = {}
    for line in lines:
        said = line.format(phrase.words)
        said = fold(said) if without_marks else said
        got = meant(said, phrase.now)
        if got != (phrase.start, phrase.end):
            wrong[said] = got
    return wrong


@pytest.mark.parametrize("phrase", PHRASES, ids=str)
def test_a_phrase_means_what_is_written_before_it(phrase: Phrase) -> None:
    assert meant(phrase.words, phrase.now) == (phrase.start, phrase.end)


@pytest.mark.parametrize("phrase", [phrase for phrase in PHRASES if not phrase.needs_marks], ids=str)
def test_it_means_the_same_without_marks(phrase: Phrase) -> None:
    assert misread(phrase, ("{}",), without_marks=True) == {}


@pytest.mark.parametrize("phrase", PHRASES, ids=str)
def test_it_means_the_same_inside_a_chat_line(phrase: Phrase) -> None:
    lines = tuple(line for line in LINES if not phrase.words.startswith(NEVER.get(line, ("\n",))))

    assert misread(phrase, lines, without_marks=False) == {}
    assert phrase.needs_marks or misread(phrase, lines, without_marks=True) == {}


@pytest.mark.parametrize("phrase", list(english()), ids=str)
@pytest.mark.parametrize("line", ["{}", "What is due {}?", "list of tasks for the office {} please"])
def test_english_phrases(phrase: Phrase, line: str) -> None:
    assert meant(line.format(phrase.words), phrase.now) == (phrase.start, phrase.end)


@pytest.mark.parametrize("phrase", [phrase for phrase in PHRASES if phrase.hour], ids=str)
def test_hours_are_kept(phrase: Phrase) -> None:
    assert [said.hour for said in times.find(normalise.read(phrase.words), phrase.now)] == [phrase.hour]


@pytest.mark.parametrize("line", not_said())
def test_what_says_no_time_is_given_none(line: str) -> None:
    assert meant(line.removeprefix("*"), date(2021, 4, 14)) is None
    assert line.startswith("*") or meant(fold(line), date(2021, 4, 14)) is None


def test_the_corpus_is_large_enough() -> None:
    assert len({phrase.words for phrase in PHRASES}) >= 400
    assert len(not_said()) >= 80
