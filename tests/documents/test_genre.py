"""Plans as offices write them, each in another shape, invented: `genre/NAME.txt` and what a careful reader finds in it.

A line of `NAME.tsv` is a task: number, first words, start, end, lead, chair, coordinating, approver, how often,
and "chờ" for one that waits; what is not said is empty.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from documents.reading import read_file
from rules.plan import Item, Recurrence

GENRE = Path(__file__).parent / "genre"
FIRST_WORDS = 4


def line_of(item: Item) -> str:
    start, end = (item.period.start, item.period.end) if item.period else (None, None)
    cells = [
        item.no,
        " ".join(item.content.split()[:FIRST_WORDS]),
        start and start.isoformat(),
        end and end.isoformat(),
        item.lead,
        item.chair,
        item.coordinating,
        item.approver,
        item.recurrence.value if item.recurrence is not Recurrence.NONE else None,
        "chờ" if item.waits else None,
    ]
    return "\t".join(cell or "" for cell in cells).rstrip()


@pytest.mark.parametrize("file", sorted(GENRE.glob("*.txt")), ids=lambda file: file.stem)
def test_every_task_is_found_with_its_time_and_its_people(file: Path) -> None:
    wanted = file.with_suffix(".tsv").read_text(encoding="utf-8").splitlines()

    assert [line_of(item) for item in read_file(file).items] == wanted
