"""Every example is read whole, and says the same facts as the document that it restates."""

from __future__ import annotations

import unicodedata
from typing import Any

import pytest

from tests.examples.manifest import FILES, SEEDS, careful, document, name, numbered

FACTS = ("start", "end", "recurrence", "lead", "chair", "coordinating", "approver")
seeds = pytest.mark.skipif(not SEEDS.is_dir(), reason="the restated documents are not beside the project")


@pytest.mark.parametrize(("key", "count"), [("000", 9), ("001", 10), ("002", 72)])
def test_a_table_is_read_row_by_row(key: str, count: int) -> None:
    assert [item["no"] for item in document(key)["items"]] == [str(no) for no in range(1, count + 1)]


def test_item_27_says_who_chairs_it() -> None:
    item = numbered("002")["002:27"]

    assert (item["chair"], item["lead"], item["approver"]) == ("Đ/c Nguyễn Văn Phát", "Văn phòng", "Ban Thường vụ LHH")
    assert (item["start"], item["end"], item["grain"]) == ("2021-04-01", "2021-04-30", "month")


def test_a_row_broken_over_a_page_is_one_item() -> None:
    content = numbered("001")["001:6"]["content"]

    assert content == "Đề án đổi mới, nâng cao chất lượng hoạt động Liên hiệp hội trong tình hình mới"


def test_every_year_numbers_its_own_items() -> None:
    years = [item["section"] for item in document("004")["items"] if item["no"] and item["section"]]

    assert {year: years.count(year) for year in ("2019-2024", *map(str, range(2019, 2025)))} == {
        "2019-2024": 8,
        "2019": 3,
        "2020": 7,
        "2021": 5,
        "2022": 6,
        "2023": 3,
        "2024": 5,
    }


def test_the_congress_is_an_event() -> None:
    event = document("000")["event"]

    assert (event["start"], event["end"], event["days"], event["delegates"]) == ("2024-03-11", "2024-03-20", 2, 350)
    assert "Trung tâm hội nghị 25B" in event["venue"]


def test_the_ceremony_is_an_event() -> None:
    event = document("003")["event"]

    assert (event["start"], event["end"]) == ("2023-09-15", "2023-09-17")
    assert "thành phố Huế" in event["venue"]


def test_the_action_plan_promises_numbers() -> None:
    assert sorted(target["number"] for target in document("001")["targets"]) == [1, 2, 4, 10]


def test_prose_is_kept_with_its_heading() -> None:
    funding = [passage for passage in document("003")["passages"] if "KINH PHÍ" in passage["heading"].upper()]

    assert any("Ngân sách nhà nước" in passage["text"] for passage in funding)


def test_what_looks_wrong_is_said() -> None:
    said = " ".join(doubt["what"] for doubt in document("002")["warnings"])

    assert "2021" in said


@seeds
@pytest.mark.parametrize("key", FILES)
def test_the_plan_is_the_same(key: str) -> None:
    plan, wanted = document(key)["plan"], careful(key)["plan"]

    assert {field: plan[field] for field in ("number", "date", "signer")} == {
        field: wanted.get(field) for field in ("number", "date", "signer")
    }
    accepted = (wanted.get("accept") or {}).get("years") or []
    assert plan["years"] in [wanted["years"], *accepted]


@seeds
@pytest.mark.parametrize("key", FILES)
def test_every_item_has_the_same_facts(key: str) -> None:
    found = numbered(key)
    wanted = {name(key, item): item for item in careful(key)["items"]}

    assert {no: _facts(found.get(no, {})) for no in wanted} == {no: _facts(item) for no, item in wanted.items()}


def _facts(item: dict[str, Any]) -> dict[str, str | None]:
    """The facts of an item: neither a full stop at the end of a cell nor a misprinted mark ("phân biện") is one."""
    return {field: _bare(item.get(field) or "") or None for field in FACTS}


def _bare(cell: str) -> str:
    parts = unicodedata.normalize("NFD", cell.rstrip(" ."))
    return "".join(part for part in parts if not unicodedata.combining(part))
