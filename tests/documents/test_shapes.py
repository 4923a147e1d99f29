"""Whatever became of a table on its way, its tasks are read as they stand in it."""

from __future__ import annotations

import pytest

from documents.as_json import as_json
from documents.reading import read_bytes
from tests.documents import shapes

SEEDS = range(8)


@pytest.mark.parametrize("shape", shapes.SHAPES)
@pytest.mark.parametrize("seed", SEEDS)
def test_a_table_in_any_shape(shape: str, seed: int) -> None:
    table = shapes.drawn(seed)

    read = as_json(read_bytes(shapes.page(table, shape).encode(), "ke-hoach.txt"))

    fields = ("no", "content", "start", "end", "lead", "coordinating")
    assert [tuple(item[field] for field in fields) for item in read["items"]] == table.items
