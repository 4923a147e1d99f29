"""What a typed number, or the words of a choice, choose among numbered choices."""

from __future__ import annotations

import pytest

from bot.chat.choosing import chosen, is_more

LABELS = ("Đồng ý", "Không đồng ý", "Chương trình 2021")


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("1", 0), ("2.", 1), ("[3]", 2), ("(1)", 0), ("số 2", 1), ("Chọn 3", 2), (" 1 ", 0),
        ("đồng ý", 0), ("Dong y.", 0), ("KHÔNG ĐỒNG Ý", 1), ("“Chương trình 2021”", 2),
        ("4", None), ("0", None), ("12", None), ("mục 1", None), ("", None), ("đồng", None), ("1 và 2", None),
        ("tháng 2", None), ("²", None), ("1999", None),
    ],
)  # fmt: skip
def test_chosen(said: str, place: int | None) -> None:
    assert chosen(said, LABELS) == place


def test_words_that_fit_several_choose_none() -> None:
    assert chosen("văn phòng", ("Văn phòng", "Văn Phòng")) is None


def test_what_did_not_fit_is_asked_for_in_several_ways() -> None:
    assert [said for said in ("tiếp", "Xem tiếp", "nữa", "xem them", "tiếp đi mai") if is_more(said)] == [
        "tiếp", "Xem tiếp", "nữa", "xem them",
    ]  # fmt: skip
