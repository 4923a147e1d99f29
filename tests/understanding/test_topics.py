"""What items are about: words and neighbours, rare ones first, typing errors mended against the vocabulary."""

from __future__ import annotations

import pytest

from tests.understanding.catalogue import printed
from understanding.topics import TopicIndex

TEXTS = {
    1: "Phát hành đặc san khoa học số 1",
    2: "Họp duyệt đề cương đặc san số 2",
    3: "Hội thảo khoa học về nước sạch",
    4: "Hội thi sáng tạo kỹ thuật",
    5: "Giải thưởng sáng tạo khoa học công nghệ",
    6: "Kế hoạch tuyên truyền khoa học",
}
INDEX = TopicIndex((key, printed(text)) for key, text in TEXTS.items())


def ranked(*words: str) -> list[int]:
    """The texts found, best first."""
    return [hit.key for hit in INDEX.search(words)]


@pytest.mark.parametrize(
    ("asked", "order"),
    [
        ("dac san", [1, 2]),
        ("dac san so 2", [2, 1]),
        ("nuoc sach", [3]),
        ("sang tao ky thuat", [4, 5]),
        ("sang tao khoa hoc", [5, 4, 1, 3, 6]),
        ("hoi thao", [3, 4]),
        ("bien dao", []),
        ("", []),
    ],
)
def test_the_best_comes_first(asked: str, order: list[int]) -> None:
    assert ranked(*asked.split()) == order


def test_the_share_of_what_was_asked_for() -> None:
    assert [(hit.key, hit.share, hit.near) for hit in INDEX.search(("nuoc", "sach"))] == [(3, 1.0, 1.0)]
    assert [(hit.key, hit.share, hit.near) for hit in INDEX.search(("nuoc", "ngam"))] == [(3, 0.5, 0.0)]


def test_a_search_within_some_texts() -> None:
    assert [hit.key for hit in INDEX.search(("khoa", "hoc"), frozenset({3, 4}))] == [3]


def test_rare_words_weigh_more() -> None:
    assert INDEX.weight("xyz") == INDEX.weight("sach") > INDEX.weight("dac") > INDEX.weight("khoa") > 0


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("thuongg", "thuong"), ("cuongg", "cuong"), ("tuyenn", "tuyen"), ("sac", "sac"), ("abcdefgh", "abcdefgh")],
)  # fmt: skip
def test_a_mistyped_word_is_a_printed_one(typed: str, meant: str) -> None:
    assert INDEX.correct(typed) == meant


def test_mistyped_words_are_found() -> None:
    assert ranked("thuongg", "sang", "taoo") == [5, 4]


def test_words_that_stand_together() -> None:
    assert INDEX.holds(1, ("dac", "san", "khoa"))
    assert not INDEX.holds(2, ("dac", "san", "khoa"))
    assert INDEX.knows_pair("dac", "san")
    assert not INDEX.knows_pair("san", "dac")
    assert INDEX.belong_together("dac", "san")
    assert not INDEX.belong_together("khoa", "san")


def test_an_index_of_nothing() -> None:
    empty = TopicIndex(())

    assert (empty.search(("a",)), empty.knows("a"), empty.correct("khoaa")) == ([], False, "khoaa")
