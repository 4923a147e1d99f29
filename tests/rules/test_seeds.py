"""The digests of the office's own documents."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from documents.reading import read_file
from rules.calendar import WorkingDays
from rules.plan import Catalogue
from scheduler.remind import Owed, owed
from scheduler.situation import Situation, snapshot
from tests.places import SHARED

LOADED = date(2021, 4, 1)
SEEDS = SHARED / "seeds"
pytestmark = pytest.mark.skipif(not SEEDS.exists(), reason="the office's documents are not beside the project")


@pytest.fixture(scope="module")
def thanh_hoa() -> Catalogue:
    read = [read_file(SEEDS / f"{key}.txt", key=key) for key in ("000", "001", "002")]
    plans, items = tuple(document.plan for document in read), tuple(item for each in read for item in each.items)
    return Catalogue("thanh-hoa", plans=plans, items=items, known_since={plan.key: LOADED for plan in plans})


def owed_at(catalogue: Catalogue, when: str) -> dict[str, dict[str, list[str]]]:
    now = datetime.fromisoformat(when).replace(tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
    return {message.to: _lines(message) for message in owed(Situation(now, snapshot(catalogue, now, WorkingDays())))}


def _lines(message: Owed) -> dict[str, list[str]]:
    return {line.rule.value: [f"{item.plan}/{item.no}" for item in line.items] for line in message.lines}


def test_april_2021(thanh_hoa: Catalogue) -> None:
    found = owed_at(thanh_hoa, "2021-04-01T08:00")
    (khcn,) = (lines for to, lines in found.items() if to.startswith("Ban KHCN"))
    (tan,) = (lines for to, lines in found.items() if to.endswith("Phạm Kim Tân"))
    office = found["Văn phòng"]
    assert khcn == {"due": ["002/24", "002/26"], "next_month": ["002/31", "002/35"], "standing": ["001/8"]}
    assert tan == {"due": ["002/26"], "next_month": ["002/31", "002/35"]}
    assert office["due"] == [f"002/{no}" for no in range(24, 31)]
    assert office["waiting"] == ["001/9", "001/10"]


def test_july_2021(thanh_hoa: Catalogue) -> None:
    office = owed_at(thanh_hoa, "2021-07-01T08:00")["Văn phòng"]
    assert [item for item in office["due"] if item.startswith("001")] == ["001/1", "001/2"]
    assert office["waiting"] == ["001/9", "001/10"]
    assert not {"001/9", "001/10"} & {item for rule in ("due", "next_month", "standing") for item in office[rule]}
