"""Out of one installation and into another: nothing is lost, nothing of others comes along, nothing is mixed."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Boolean, Column, Date, LargeBinary

from rules.plan import PlanDocument
from storage import Catalogues, Database, Plans, Unions
from storage.columns import Moment, Words
from storage.keeping.house import LEFT_OUT, carried, count_on, counters, put, take
from storage.keeping.house_file import House, read, write
from storage.keeping.house_rows import HouseRefused
from storage.tables import metadata
from tests.moving.conftest import OTHER, UNION
from tests.person import Office, Person


async def packed(database: Database, path: Path, union: str = UNION) -> Path:
    async with database.reading() as tx:
        house = House(union, await take(tx, union), await counters(tx))
    with path.open("wb") as file:
        write(house, file)
    return path


async def unpacked(database: Database, path: Path) -> None:
    house = read(path)
    async with database.transaction() as tx:
        await put(tx, house.union, house.rows)
        await count_on(tx, house.counters)


async def test_what_is_packed_again_at_the_new_place_is_the_same(
    lived_in: Database, empty: Database, tmp_path: Path
) -> None:
    first = await packed(lived_in, tmp_path / "first.zip")
    await unpacked(empty, first)
    second = await packed(empty, tmp_path / "second.zip")

    house = read(first)
    assert read(second) == house
    assert second.read_bytes() == first.read_bytes()
    filled = {name for name, rows in house.rows.items() if rows}
    assert filled == {
        "unions", "plans", "items", "corrections", "events", "targets", "passages", "versions", "deeds", "audit",
        "people", "accounts", "groups", "hand_overs", "conversations", "outbox",
    }  # fmt: skip
    assert await Catalogues(empty).current(UNION) == await Catalogues(lived_in).current(UNION)
    async with empty.reading() as tx:
        assert [union.key for union in await Unions(tx).all()] == [UNION]


async def test_life_goes_on_at_the_new_place(lived_in: Database, empty: Database, tmp_path: Path) -> None:
    await unpacked(empty, await packed(lived_in, tmp_path / "house.zip"))
    lan = Person(Office(empty), 7002)
    await lan.says("mục 28 của chương trình xong chưa?")
    assert lan.hears.before[0].text.startswith("Mục 28")
    await lan.says("mục 31 của chương trình đã xong")
    assert lan.hears.before[0].text == "Đã ghi nhận: mục 31 đã xong."


async def test_it_is_refused_where_the_union_lives_already(lived_in: Database, tmp_path: Path) -> None:
    path = await packed(lived_in, tmp_path / "house.zip")
    before = await Catalogues(lived_in).current(UNION)
    with pytest.raises(HouseRefused, match="has audit here already"):
        await unpacked(lived_in, path)
    assert await Catalogues(lived_in).current(UNION) == before


async def test_numbers_that_others_have_here_are_not_taken_from_them(
    lived_in: Database, empty: Database, tmp_path: Path
) -> None:
    async with empty.transaction() as tx:
        await Unions(tx).ensure(OTHER)
        for plan in (await Catalogues(lived_in).current(OTHER)).plans:
            items = tuple((await Catalogues(lived_in).current(OTHER)).of_plan(plan.key))
            await Plans(tx).save(OTHER, PlanDocument(plan, items), Office(empty).now, "test")
    before = await Catalogues(empty).current(OTHER)
    with pytest.raises(HouseRefused, match="taken here"):
        await unpacked(empty, await packed(lived_in, tmp_path / "house.zip"))
    assert await Catalogues(empty).current(OTHER) == before
    async with empty.reading() as tx:
        assert await Unions(tx).get(UNION) is None


def _one_of_each() -> dict[str, list[dict[str, Any]]]:
    """A row for each table that is carried, every column filled, as JSON has them."""
    rows: dict[str, list[dict[str, Any]]] = {}
    for table in carried():
        row = {column.name: _some(column) for column in table.c}
        for key in table.foreign_keys:
            row[key.parent.name] = rows[key.column.table.name][0][key.column.name]
        rows[table.name] = [row]
    rows["unions"][0]["key"] = UNION
    return rows


def _some(column: Column[Any]) -> Any:
    if column.name == "union" or str(column) == "unions.key":
        return UNION
    by_type = {Moment: "2021-04-12T05:00:00.000123+00:00", Date: "2021-04-12", Boolean: True, LargeBinary: "AAEC"}
    found = next((value for sort, value in by_type.items() if isinstance(column.type, sort)), None)
    return found if found is not None else f"“{column}” 😀" if isinstance(column.type, Words) else 2**31 - 1


async def test_every_table_is_carried_whole(empty: Database, tmp_path: Path) -> None:
    rows = _one_of_each()
    async with empty.transaction() as tx:
        await put(tx, UNION, rows)
    path = await packed(empty, tmp_path / "house.zip")
    house = read(path)
    assert house.rows == rows
    assert set(house.counters.values()) == {2**31 - 1}
    new = Database(f"sqlite:///{tmp_path / 'second.db'}")
    await new.start()
    await unpacked(new, path)
    again = await packed(new, tmp_path / "again.zip")
    assert again.read_bytes() == path.read_bytes()
    await new.close()


def test_every_table_is_carried_or_left_with_a_reason() -> None:
    assert {table.name for table in carried()} | set(LEFT_OUT) == set(metadata.tables)
    refers = {(table.name, key.column.table.name) for table in carried() for key in table.foreign_keys}
    assert [pair for pair in refers if pair[1] in LEFT_OUT] == []
    left = {name for name in LEFT_OUT if name != "updates"}
    assert all("union" in metadata.tables[name].c for name in left)


def _rewritten(path: Path, name: str, change: Any) -> Path:
    """The same file with one entry made anew."""
    out = path.with_name("changed.zip")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.namelist():
            new.writestr(entry, change(old.read(entry)) if entry == name else old.read(entry))
    return out


def _row(**values: object) -> Any:
    """Changes the first row of a file."""

    def change(content: bytes) -> bytes:
        first, *rest = content.decode().splitlines()
        return "\n".join([json.dumps(json.loads(first) | values), *rest]).encode()

    return change


TAMPERED: tuple[tuple[str, Any], ...] = (
    ("plans.jsonl", _row(union=OTHER)),
    ("unions.jsonl", _row(key=OTHER)),
    ("corrections.jsonl", _row(item=999_999)),
    ("deeds.jsonl", _row(at="2021-04-12T09:00:00")),
    ("deeds.jsonl", _row(at=5)),
    ("items.jsonl", _row(id=2**70)),
    ("items.jsonl", _row(id="1")),
    ("items.jsonl", _row(owner="x")),
    ("items.jsonl", _row(content=None)),
    ("items.jsonl", lambda content: content + b"{"),
    ("items.jsonl", lambda content: content + content),
    ("items.jsonl", lambda content: b"[" * 200_000),
    ("items.jsonl", lambda content: b"[1]\n"),
    ("items.jsonl", lambda content: b" " * 300_000_000),
    ("house.json", _row(version=2)),
    ("house.json", _row(tables="9999")),
    ("house.json", _row(counters={"items": 2**60})),
    ("house.json", _row(counters=None)),
    ("house.json", lambda content: b"{}"),
)


async def test_what_was_tampered_with_is_refused(lived_in: Database, tmp_path: Path) -> None:
    house = await packed(lived_in, tmp_path / "house.zip")
    new = Database(f"sqlite:///{tmp_path / 'new.db'}")
    await new.start()
    for number, (name, change) in enumerate(TAMPERED):
        with pytest.raises(HouseRefused):
            await unpacked(new, _rewritten(house, name, change))
        async with new.reading() as tx:
            assert (number, await Unions(tx).all()) == (number, ())
    await new.close()


def test_what_is_no_house_is_refused(tmp_path: Path) -> None:
    house = tmp_path / "house.zip"
    with house.open("wb") as file:
        write(House(UNION, {table.name: [] for table in carried()}, {}), file)
    assert read(house).union == UNION
    whole = house.read_bytes()
    strange = tmp_path / "strange.zip"
    with zipfile.ZipFile(strange, "w") as archive:
        archive.writestr("../../etc/passwd", "x")
    twice = tmp_path / "twice.zip"
    with zipfile.ZipFile(twice, "w") as archive:
        archive.writestr("house.json", "{}")
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("house.json", "{}")
    for number, content in enumerate((whole[: len(whole) // 2], b"", b"PK\x03\x04", b"x" * 100, whole[:-30])):
        (tmp_path / f"cut{number}.zip").write_bytes(content)
    for path in (*tmp_path.glob("cut*.zip"), strange, twice, tmp_path / "nothing.zip", tmp_path):
        with pytest.raises(HouseRefused):
            read(path)
