"""Rows of the tables as JSON has them, and back: whichever database they come from or go to."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import BigInteger, Boolean, Column, Date, Integer, LargeBinary, Table

from storage.columns import Moment, Words
from storage.transaction import Record

LARGEST = 2**63 - 1


class HouseRefused(Exception):
    """What is to be moved in cannot be. The text names the reason for whoever reads the log, in English."""


def plain(row: Record) -> dict[str, Any]:
    """The row, ready for JSON; what is empty is left out."""
    return {name: _plain(value) for name, value in row._asdict().items() if value is not None}


def value_of(table: Table, given: Mapping[str, Any]) -> dict[str, Any]:
    """What `plain` made, as the table wants it. Raises HouseRefused for a column or a value that it does not have."""
    unknown = set(given) - set(table.c.keys())
    if unknown:
        raise HouseRefused(f"{table.name} has no {', '.join(sorted(unknown))}")
    return {column.name: _value(column, given.get(column.name)) for column in table.c}


def _plain(value: Any) -> Any:
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    return value.isoformat() if isinstance(value, date | datetime) else value


def _value(column: Column[Any], given: Any) -> Any:
    if given is None:
        if not column.nullable:
            raise HouseRefused(f"{column} is empty")
        return None
    for sort, kind, read in READERS:
        if isinstance(column.type, sort):
            if type(given) is not kind:
                break
            try:
                return read(given)
            except (ValueError, binascii.Error) as error:
                raise HouseRefused(f"{column} cannot be {given!r:.60}") from error
    raise HouseRefused(f"{column} cannot be {given!r:.60}")


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("a time without a zone is no time")
    return moment


def _number(given: int) -> int:
    if abs(given) > LARGEST:
        raise ValueError("out of range")
    return given


READERS: tuple[tuple[type, type, Callable[[Any], Any]], ...] = (
    (Words, str, str),
    (Moment, str, _moment),
    (Date, str, date.fromisoformat),
    (LargeBinary, str, lambda text: base64.b64decode(text, validate=True)),
    (Boolean, bool, bool),
    (BigInteger, int, _number),
    (Integer, int, _number),
)
