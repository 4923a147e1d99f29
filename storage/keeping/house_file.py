"""A union in a file: a zip of JSON lines, one file for each table. Nothing of it is ever written to a disk by name."""

from __future__ import annotations

import json
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from storage.keeping.house import Rows, carried
from storage.keeping.house_rows import HouseRefused
from storage.migrations import HEAD

FORMAT, VERSION = "thuky-house", 1
ABOUT = "house.json"
LARGEST = 512 * 1024**2  # bytes of all, unpacked
LONGEST = 64 * 1024**2  # bytes of one row
FURTHEST = 2**53  # no row has ever had a larger number
DENSEST = 200  # how many times larger than packed a file may be
SMALL = 1024**2  # bytes that are never too dense
MADE = (1980, 1, 1, 0, 0, 0)  # so that the same house is the same file


@dataclass(frozen=True, slots=True)
class House:
    """A `union` with its rows, by table; `counters` say how far numbers of rows had been counted."""

    union: str
    rows: Rows
    counters: dict[str, int]


def write(house: House, file: IO[bytes]) -> None:
    about = {"format": FORMAT, "version": VERSION, "tables": HEAD, "union": house.union, "counters": house.counters}
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(zipfile.ZipInfo(ABOUT, MADE), _json(about), zipfile.ZIP_DEFLATED)
        for name, rows in house.rows.items():
            lines = "".join(f"{_json(row)}\n" for row in rows)
            packed.writestr(zipfile.ZipInfo(f"{name}.jsonl", MADE), lines, zipfile.ZIP_DEFLATED)


def read(path: Path) -> House:
    """What `write` wrote. Raises HouseRefused for anything else, whatever was done to it."""
    try:
        with zipfile.ZipFile(path) as packed:
            return _read(packed)
    except (OSError, zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise HouseRefused(f"not a house: {type(error).__name__}") from error
    except (ValueError, RecursionError, LookupError, TypeError, AttributeError) as error:
        raise HouseRefused(f"damaged: {type(error).__name__}") from error


def _read(packed: zipfile.ZipFile) -> House:
    expected = {ABOUT, *(f"{table.name}.jsonl" for table in carried())}
    names = [entry.filename for entry in packed.infolist()]
    if len(set(names)) != len(names) or set(names) - expected or ABOUT not in names:
        raise HouseRefused("files that do not belong there")
    _check_size(packed.infolist())
    about = _object(packed.read(ABOUT))
    if about.get("format") != FORMAT or about.get("version") != VERSION or str(about.get("tables")) > HEAD:
        raise HouseRefused("made by a newer program")
    rows = {name.removesuffix(".jsonl"): _lines(packed, name) for name in names if name != ABOUT}
    counters = {str(name): int(count) for name, count in about["counters"].items()}
    if any(not 0 <= count <= FURTHEST for count in counters.values()):
        raise HouseRefused("numbers out of range")
    return House(str(about["union"]), rows, counters)


def _check_size(entries: list[zipfile.ZipInfo]) -> None:
    too_dense = any(entry.file_size > max(SMALL, DENSEST * entry.compress_size) for entry in entries)
    if too_dense or sum(entry.file_size for entry in entries) > LARGEST:
        raise HouseRefused("too large")


def _lines(packed: zipfile.ZipFile, name: str) -> list[dict[str, Any]]:
    rows = []
    with packed.open(name) as file:
        while line := file.readline(LONGEST + 1):
            if len(line) > LONGEST:
                raise HouseRefused("a row that is too long")
            rows.append(_object(line))
    return rows


def _object(text: bytes) -> dict[str, Any]:
    found = json.loads(text)
    if not isinstance(found, dict):
        raise HouseRefused("no row")
    return found


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
