"""The example documents as read, and what a careful reader finds in the documents that they restate."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from documents.as_json import as_json
from documents.reading import read_file
from tests.places import EXAMPLES, SHARED

SEEDS = SHARED / "seeds"
FILES: dict[str, dict[str, str]] = {
    entry["key"]: entry for entry in json.loads((EXAMPLES / "manifest.json").read_text(encoding="utf-8"))
}


@cache
def document(key: str) -> dict[str, Any]:
    """The example with this key, in the shape of the command line."""
    return as_json(read_file(EXAMPLES / FILES[key]["file"], key=key))


def careful(key: str) -> dict[str, Any]:
    """What stands in the document that the example restates."""
    gold: dict[str, Any] = json.loads((SEEDS / f"{key}.gold.json").read_text(encoding="utf-8"))
    return gold


def numbered(key: str) -> dict[str, dict[str, Any]]:
    """The numbered items of an example, by the name that the question sets use ("002:27", "004:2020/6")."""
    return {name(key, item): item for item in document(key)["items"] if item["no"]}


def name(key: str, item: dict[str, Any]) -> str:
    """How the question sets name an item."""
    place = f"{item['section']}/{item['no']}" if key == "004" else item["no"]
    return f"{key}:{place}"
