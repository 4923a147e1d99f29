"""People and bodies named in a question."""

from __future__ import annotations

import pytest

from rules.plan import Catalogue
from tests.understanding.catalogue import LEXICON, question
from understanding.lexicon import Lexicon

NGA, LE_TAN, MINH_TAN = "Đ/c Trần Thị Nga", "Đ/c Lê Văn Tân", "Đ/c Nguyễn Minh Tân"
FOUND: dict[str, list[tuple[str, ...]]] = {
    "đồng chí Nga có việc gì": [(NGA,)],
    "chị Nga chủ trì việc nào": [(NGA,)],
    "chi nga chu tri viec nao": [(NGA,)],
    "Trần Thị Nga làm gì": [(NGA,)],
    "việc của Thị Nga": [(NGA,)],
    "Nga chủ trì gì": [(NGA,)],
    "sếp Nga với Văn phòng": [(NGA,), ("Văn phòng",)],
    "VP có việc gì": [("Văn phòng",)],
    "văn phòg làm gì": [("Văn phòng",)],
    "việc của Ban Thông tin": [("Ban Thông tin",)],
    "anh Lê Văn Tân": [(LE_TAN,)],
    "đ/c Minh Tân": [(MINH_TAN,)],
}
NOBODY = ("nước Nga", "cá ngà", "việc gì", "ban ngày", "sáng tân thời", "", "phòng họp")


def labels(text: str) -> list[tuple[str, ...]]:
    """Everyone found, in order."""
    return [tuple(someone.label for someone in m.who) for m in LEXICON.finder.find(question(text))]


@pytest.mark.parametrize(("text", "who"), FOUND.items(), ids=FOUND.keys())
def test_somebody_is_named(text: str, who: list[tuple[str, ...]]) -> None:
    assert labels(text) == who


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_is_named(text: str) -> None:
    assert labels(text) == []


def test_a_given_name_that_two_share_means_either() -> None:
    assert labels("anh Tân tháng này làm gì") == [(LE_TAN, MINH_TAN)]
    assert LEXICON.finder.by_name("Tân") is None


def test_a_name_is_found_where_it_stands() -> None:
    line = question("tháng 3 đồng chí Nga làm gì")
    (mention,) = LEXICON.finder.find(line)

    assert line.text[mention.start : mention.end] == "đồng chí nga"


@pytest.mark.parametrize(
    ("name", "label"), [("Trần Thị Nga", NGA), ("nga", NGA), ("Minh Tân", MINH_TAN), ("Văn phòng", "Văn phòng")]
)
def test_a_name_alone(name: str, label: str) -> None:
    someone = LEXICON.finder.by_name(name)

    assert someone is not None
    assert someone.label == label


def test_the_union_without_plans_names_nobody() -> None:
    assert Lexicon(Catalogue("moi")).finder.find(question("anh Tân và Văn phòng")) == ()
