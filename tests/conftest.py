"""Rules for every test: where nothing may be skipped, a skip is a failure."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Generator
from pathlib import Path

import pytest

from storage import Database
from tests.places import SHARED

MAY_SKIP = os.environ.get("THUKY_NO_SKIP") != "1"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turn a skip into a failure under THUKY_NO_SKIP=1, unless it says that what is missing belongs beside us."""
    report = yield
    if report.skipped and not MAY_SKIP and not hasattr(report, "wasxfail") and not _beside(report):
        report.outcome = "failed"
        report.longrepr = f"may not be skipped here: {report.longrepr}"
    return report


def _beside(report: pytest.TestReport) -> bool:
    return not SHARED.exists() and "beside the project" in str(report.longrepr)


@pytest.fixture
def database_url(tmp_path: Path) -> str:
    """The address of a SQLite database that does not exist yet."""
    return f"sqlite:///{tmp_path / 'thuky.db'}"


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """An empty database, started."""
    database = Database(database_url)
    await database.start()
    yield database
    await database.close()
