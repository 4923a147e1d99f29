"""What is left of a question when all else has been found in it: its topic, wanted or to be left out."""

from __future__ import annotations

from datetime import date

import pytest

from tests.understanding.catalogue import LEXICON, question
from understanding.asks.leftover import Topics, leftover, without
from understanding.asks.reading import read_question

TODAY = date(2021, 4, 12)
TOPICS: dict[str, Topics] = {
    "các việc về nước sạch": Topics((("nuoc", "sach"),)),
    "tháng 3 có việc gì về nước sạch không ạ": Topics((("nuoc", "sach"),)),
    "nước sạch hoặc biển đảo": Topics((("nuoc", "sach"), ("bien", "dao"))),
    "việc về bản tin và biển đảo": Topics((("ban", "tin"), ("bien", "dao"))),
    "tuyên truyền, trừ biển đảo": Topics((("tuyen", "truyen"),), (("bien", "dao"),)),
    "mục 2 ai chủ trì": Topics(),
    "tháng này Văn phòng có việc gì": Topics(),
    "chị Nga quý II chủ trì hội nghị nào": Topics(),
    "cho em hỏi Liên hiệp hội tháng này có việc gì": Topics(),
    "": Topics(),
}


@pytest.mark.parametrize(("text", "topics"), TOPICS.items(), ids=TOPICS.keys())
def test_the_topic_of_a_question(text: str, topics: Topics) -> None:
    assert read_question(text, TODAY, LEXICON).found_topics == topics


def test_all_words_wanted_or_not() -> None:
    assert leftover(question("tuyên truyền trừ biển đảo"), [], LEXICON) == ("tuyen", "truyen", "bien", "dao")


def test_what_has_been_claimed_is_barred_in_place() -> None:
    assert without("thang 3 nuoc sach", [(0, 7)]) == "||||||| nuoc sach"
