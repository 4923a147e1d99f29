"""Everything that a union has, out of one installation and into another.

What belongs to a union follows from the tables: a new one is carried as soon as it stands in the metadata. Numbers of
rows stay as they are, because buttons under old messages, the audit log and reminders' keys speak of them. Of what is
secret only that goes along which is on paper (delegates' codes) or in use for long (calendar links, as hashes).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Table, cast, column, delete, false, func, insert, or_, select
from sqlalchemy import table as bare
from sqlalchemy.dialects.postgresql import REGCLASS
from sqlalchemy.exc import IntegrityError

from storage.keeping.house_rows import HouseRefused, plain, value_of
from storage.tables import metadata, unions
from storage.transaction import Transaction

LEFT_OUT = {
    "updates": "which updates a bot has seen, of all its unions",
    "inbox": "what a channel has in hand",
    "jobs": "slow work in hand",
    "uploads": "documents that wait for a decision, two days at most",
    "codes": "ways in: whoever has none yet gets a new one at the new place",
    "sign_ins": "ways in to pages",
    "code_guesses": "who typed wrong codes within the last hour",
}
"""Tables that stay behind, with the reason."""

SEQUENCE = bare("sqlite_sequence", column("name"), column("seq"))

Rows = dict[str, list[dict[str, Any]]]
"""By table, as JSON has them."""


def carried() -> list[Table]:
    """The tables that a union takes along, each after those that it refers to."""
    return [table for table in metadata.sorted_tables if table.name not in LEFT_OUT]


async def take(tx: Transaction, union: str) -> Rows:
    """All rows of the union, in the same order on every database. Raises HouseRefused for an unknown union."""
    rows: Rows = {}
    for table in carried():
        keys = [column.name for column in table.primary_key]
        found = [plain(row) for row in await tx.rows(select(table).where(_mine(table, union)))]
        rows[table.name] = sorted(found, key=lambda row: [(type(row[key]).__name__, row[key]) for key in keys])
    if not rows[unions.name]:
        raise HouseRefused(f"there is no union {union}")
    return rows


async def put(tx: Transaction, union: str, rows: Mapping[str, Sequence[Mapping[str, Any]]]) -> None:
    """Move the union in. Raises HouseRefused where it is here already, or where the rows are not all its own."""
    tables = {table.name: table for table in carried()}
    if set(rows) - set(tables):
        raise HouseRefused(f"unknown tables: {', '.join(sorted(set(rows) - set(tables)))}")
    values = {name: [value_of(tables[name], row) for row in some] for name, some in rows.items()}
    _check_own(union, tables.values(), values)
    await _make_room(tx, union)
    try:
        for table in tables.values():
            await tx.write(insert(table), values.get(table.name, []))
    except IntegrityError as error:
        raise HouseRefused(f"taken here, or not fitting together: {type(error.orig).__name__}") from error
    tx.changed.add(union)


async def counters(tx: Transaction) -> dict[str, int]:
    """How far the numbers of rows have been counted: one that is gone must never come to mean another row."""
    count = _counted_by_sqlite if tx.is_sqlite else _counted_by_postgres
    return {table.name: await count(tx, table) for table in carried() if "id" in table.c}


async def count_on(tx: Transaction, reached: Mapping[str, int]) -> None:
    """Go on counting from there, where it was further than here."""
    here = await counters(tx)
    further = {name: number for name, number in reached.items() if number > here.get(name, number)}
    if not tx.is_sqlite:
        for name in here:
            number = max(here[name], further.get(name, 0))
            if number:
                await tx.value(select(func.setval(_sequence(name), number)))
        return
    for name, number in further.items():
        await tx.write(delete(SEQUENCE).where(SEQUENCE.c.name == name))
        await tx.write(insert(SEQUENCE).values(name=name, seq=number))


def _mine(table: Table, union: str) -> ColumnElement[bool]:
    """Which rows of the table are the union's: by its name, else by what they refer to."""
    if table is unions:
        return unions.c.key == union
    if "union" in table.c:
        return table.c["union"] == union
    parents = [key for key in table.foreign_keys if key.column.table.name not in LEFT_OUT]
    return or_(false(), *(key.parent.in_(select(key.column).where(_mine(key.column.table, union))) for key in parents))


def _check_own(union: str, tables: Iterable[Table], values: Mapping[str, list[dict[str, Any]]]) -> None:
    """Nothing names another union, nor refers to a row that does not come along."""
    if [row["key"] for row in values.get(unions.name, [])] != [union]:
        raise HouseRefused("the union itself is missing")
    for table in tables:
        here = values.get(table.name, [])
        if any(row.get("union", union) != union for row in here):
            raise HouseRefused(f"{table.name} holds rows of another union")
        for key in table.foreign_keys:
            known = {row[key.column.name] for row in values.get(key.column.table.name, [])} | {None}
            if any(row[key.parent.name] not in known for row in here):
                raise HouseRefused(f"{table.name}.{key.parent.name} refers to what does not come along")


async def _make_room(tx: Transaction, union: str) -> None:
    """A union that was only asked for so far gives way; one that has anything stays."""
    for table in carried():
        if table is not unions and await tx.value(select(func.count()).select_from(table).where(_mine(table, union))):
            raise HouseRefused(f"the union {union} has {table.name} here already")
    await tx.write(delete(unions).where(unions.c.key == union))


async def _counted_by_sqlite(tx: Transaction, table: Table) -> int:
    return await tx.value(select(SEQUENCE.c.seq).where(SEQUENCE.c.name == table.name)) or 0


async def _counted_by_postgres(tx: Transaction, table: Table) -> int:
    given = select(func.pg_sequence_last_value(_sequence(table.name)))
    return max(await tx.value(given) or 0, await tx.value(select(func.max(table.c.id))) or 0)


def _sequence(name: str) -> ColumnElement[Any]:
    return cast(func.pg_get_serial_sequence(f'"{name}"', "id"), REGCLASS)
