"""Kinds of work: how they are asked for, and which items are of one."""

from __future__ import annotations

import pytest

from tests.understanding.catalogue import printed, question
from understanding.kinds import BY_NAME, find_kinds, is_kind

ASKED: dict[str, list[str]] = {
    "quý III có báo cáo phản biện nào": ["báo cáo phản biện"],
    "bcpb tháng 4": ["báo cáo phản biện"],
    "những phản biện trong năm": ["báo cáo phản biện"],
    "báo cáo nào phải trình": ["báo cáo"],
    "có hội nghị với hội thảo nào": ["hội nghị", "hội thảo"],
    "mấy cuộc họp": ["cuộc họp"],
    "các lớp tập huấn": ["tập huấn"],
    "có lễ gì không": ["lễ"],
    "những đề án": ["đề án"],
    "quy chế nào": ["quy chế"],
    "de an nao": ["đề án"],
}
NOT_ASKED = ("kế hoạch hành động nói gì", "họp ở đâu", "tháng mấy họp", "nghỉ lễ", "quy trình", "hội viên")
OF_KIND: dict[str, str] = {
    "Báo cáo phản biện: Đề án nước sạch": "báo cáo phản biện",
    "Hội nghị tổng kết": "hội nghị",
    "Tổ chức hội nghị tổng kết": "hội nghị",
    "Tham mưu tổ chức hội thảo khoa học": "hội thảo",
    "Lớp tập huấn phổ biến kiến thức": "tập huấn",
    "Xây dựng đề án đổi mới": "đề án",
    "Xây dựng, triển khai kế hoạch": "kế hoạch",
    "Các hội thảo": "hội thảo",
    "Họp duyệt đề cương": "cuộc họp",
    "Lễ trao giải": "lễ",
    "Tổ chức các cuộc hội thảo khoa học": "hội thảo",
}
NOT_OF_KIND: dict[str, str] = {
    "Kế hoạch hội nghị gặp mặt": "hội nghị",
    "Phương án dự hội nghị": "hội nghị",
    "Góp ý báo cáo phản biện": "báo cáo phản biện",
    "Dự thảo đề án": "đề án",
    "Hội nghị về đề án": "đề án",
    "": "hội nghị",
}


@pytest.mark.parametrize(("text", "kinds"), ASKED.items(), ids=ASKED.keys())
def test_a_kind_is_asked_for(text: str, kinds: list[str]) -> None:
    assert [said.kind.name for said in find_kinds(question(text))] == kinds


@pytest.mark.parametrize("text", NOT_ASKED)
def test_no_kind_is_asked_for(text: str) -> None:
    assert list(find_kinds(question(text))) == []


def test_a_kind_is_found_where_it_stands() -> None:
    line = question("tháng 5 có những hội thảo nào")
    (said,) = find_kinds(line)

    assert line.text[said.start : said.end] == "hội thảo"


@pytest.mark.parametrize(("content", "kind"), OF_KIND.items(), ids=OF_KIND.keys())
def test_an_item_is_of_a_kind_by_how_it_begins(content: str, kind: str) -> None:
    assert is_kind(printed(content.replace(",", "").replace(":", "")), BY_NAME[kind])


def test_two_small_words_before_the_kind() -> None:
    assert is_kind(printed("Các cuộc hội thảo"), BY_NAME["hội thảo"])


@pytest.mark.parametrize(("content", "kind"), NOT_OF_KIND.items(), ids=NOT_OF_KIND.keys())
def test_an_item_that_only_mentions_a_kind_is_of_another(content: str, kind: str) -> None:
    assert not is_kind(printed(content), BY_NAME[kind])
