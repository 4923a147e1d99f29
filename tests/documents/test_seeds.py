"""The five documents beside the project, compared with what a careful reader finds in each."""

from __future__ import annotations

import json
import re
import unicodedata
from typing import Any

import pytest

from documents.as_json import as_json
from documents.reading import read_file
from tests.places import SHARED

SEEDS = SHARED / "seeds"
FIELDS = ("no", "start", "end", "recurrence", "condition", "chair", "coordinating", "approver")
# The printed text goes on below where the careful reader stopped.
LONGER_THAN_GOLD = {("004", "2019-2024", "3")}
pytestmark = pytest.mark.skipif(not SEEDS.exists(), reason="the documents stand beside the project, not in it")


def read(name: str) -> dict[str, Any]:
    return as_json(read_file(SEEDS / f"{name}.txt", key=name))


def gold(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((SEEDS / f"{name}.gold.json").read_text(encoding="utf-8"))
    return loaded


def letters(text: str | None) -> str:
    folded = unicodedata.normalize("NFC", text or "").lower().replace("hoá", "hóa")
    return re.sub(r"[\W_]+", "", folded)


def wanted(name: str, items: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The items read that the gold lists too; 003 lists only the dated ones."""
    numbered = {(item["section"], item["no"]) for item in gold(name)["items"]}
    return [item for item in items if name != "003" or (item["section"], item["no"]) in numbered]


@pytest.mark.parametrize("name", ["000", "001", "002", "003", "004"])
def test_every_item_with_its_fields(name: str) -> None:
    expected = gold(name)["items"]
    found = wanted(name, read(name)["items"])

    assert [(item["section"], *(item[field] for field in FIELDS)) for item in found] == [
        (item["section"], *(item[field] for field in FIELDS)) for item in expected
    ]


@pytest.mark.parametrize("name", ["000", "001", "002", "003", "004"])
def test_contents_are_whole(name: str) -> None:
    expected = gold(name)["items"]
    found = wanted(name, read(name)["items"])

    for item, want in zip(found, expected, strict=True):
        if (name, item["section"], item["no"]) in LONGER_THAN_GOLD:
            assert letters(item["content"]).startswith(letters(want["content"]))
        else:
            assert letters(item["content"]) == letters(want["content"])


@pytest.mark.parametrize("name", ["000", "001", "002", "003", "004"])
def test_number_date_signer_and_years(name: str) -> None:
    plan, want = read(name)["plan"], gold(name)["plan"]
    accepted = [want["years"], *want.get("accept", {}).get("years", [])]

    assert (plan["number"], plan["date"]) == (want["number"], want["date"])
    assert plan["signer"] == want.get("signer")
    assert plan["years"] in accepted


def test_leads_are_kept_as_printed() -> None:
    """001 prints "phân biện" twice for "phản biện": kept, and doubted."""
    printed = {item["no"]: item["lead"] for item in read("001")["items"]}
    doubted = [warning["where"] for warning in read("001")["warnings"]]

    assert (printed["5"], printed["7"]) == (
        "Ban KHCN – Tư vấn, phản biện và giám định xã hội",
        "Ban KHCN – Tư vấn, phân biện và giám định xã hội",
    )
    assert doubted == ["Mục 7", "Mục 8"]


def test_the_events_of_000_and_003_and_of_no_other() -> None:
    facts = {name: read(name)["event"] for name in ("000", "001", "002", "003", "004")}

    assert [name for name, event in facts.items() if event is None] == ["001", "002", "004"]
    for name in ("000", "003"):
        want = gold(name)["event"]
        assert (facts[name]["start"], facts[name]["end"]) == (want["start"], want["end"])
    assert (facts["000"]["days"], facts["000"]["delegates"], len(facts["000"]["groups"])) == (2, 350, 11)


def test_the_targets_of_001() -> None:
    assert [(target["number"], target["unit"], target["by"]) for target in read("001")["targets"]] == [
        (2, "hội", "2025"),
        (4, "hội", "2025"),
        (10, "nhiệm vụ", "năm"),
        (1, "nhiệm vụ", "năm"),
    ]


def test_the_undated_tasks_of_003_lie_within_the_plan() -> None:
    undated = [item for item in read("003")["items"] if item["section"] in ("II.1", "II.2")]

    assert len(undated) == 9
    assert {(item["start"], item["end"], item["grain"]) for item in undated} == {("2023-07-20", "2023-09-17", "span")}


def test_the_doubts_of_002() -> None:
    assert [warning["where"] for warning in read("002")["warnings"]] == ["Ngày ban hành", "Mục 54"]
