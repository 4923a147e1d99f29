"""Plans under the names that people give them."""

from __future__ import annotations

import pytest

from tests.understanding.catalogue import LEXICON, question

NAMED: dict[str, tuple[str, ...]] = {
    "kế hoạch 45 nói gì": ("2",),
    "kế hoạch số 45": ("2",),
    "chương trình số 12": ("1",),
    "chương trình công tác năm 2021": ("1",),
    "chuong trinh cong tac": ("1",),
    "CTCT": ("1",),
    "kế hoạch tổ chức đại hội": ("2",),
    "kế hoạch đại hội": ("2",),
    "kế hoạch của Đảng đoàn": ("2",),
    "kế hoạch do Đảng đoàn ban hành": ("2",),
    "chương trình của Ban Chấp hành": ("1",),
    "việc chuẩn bị đại hội": ("2",),
}
NOT_NAMED = (
    "đại hội ở đâu",
    "kế hoạch 166",
    "kế hoạch tháng 4",
    "trình Đảng đoàn thông qua",
    "chương trình làm việc với Sở Y tế",
    "việc số 45",
    "",
)


@pytest.mark.parametrize(("text", "keys"), NAMED.items(), ids=NAMED.keys())
def test_a_plan_is_named(text: str, keys: tuple[str, ...]) -> None:
    assert [said.keys for said in LEXICON.plans.find(question(text))] == [keys]


def test_a_plan_by_its_whole_number() -> None:
    assert [said.keys for said in LEXICON.plans.find(question("kế hoạch 45/KH-LHH"))] == [("2",)]


@pytest.mark.parametrize("text", NOT_NAMED)
def test_no_plan_is_named(text: str) -> None:
    assert LEXICON.plans.find(question(text)) == ()


def test_what_follows_the_name_stays_a_topic() -> None:
    line = question("kế hoạch đại hội khai mạc lúc nào")
    (said,) = LEXICON.plans.find(line)

    assert line.text[said.end :].strip() == "khai mạc lúc nào"
