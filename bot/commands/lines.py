"""Files of JSON lines, as the --batch options read them."""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

from bot.refusal import Refused


def read_lines(path: Path, *fields: str) -> list[dict[str, Any]]:
    """All objects in the file, blank lines left out. Raises Refused when one is not an object with these fields."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, ValueError):
        raise Refused(f"Không đọc được tệp {path}.") from None
    return [_object(path, number, line, fields) for number, line in enumerate(text.split("\n"), 1) if line.strip()]


def _object(path: Path, number: int, line: str, fields: tuple[str, ...]) -> dict[str, Any]:
    try:
        value = json.loads(line)
    except ValueError:
        raise Refused(f"Dòng {number} của tệp {path} không phải JSON.") from None
    missing = [field for field in fields if field not in value] if isinstance(value, dict) else list(fields)
    if missing:
        raise Refused(f"Dòng {number} của tệp {path} thiếu trường {', '.join(missing)}.")
    if wrong := [field for field in fields if not isinstance(value[field], str)]:
        raise Refused(f"Dòng {number} của tệp {path} có {', '.join(wrong)} không phải chữ.")
    return dict(value)


def day(text: str) -> date:
    """The day of "2021-04-12" or "2021-04-12T03:55:00-02:00", on the clock of the place where it was written."""
    try:
        return datetime.fromisoformat(text).date()
    except ValueError:
        raise Refused(f"Ngày “{text}” phải viết dạng 2021-04-12.") from None
