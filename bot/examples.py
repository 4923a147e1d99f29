"""The example documents of the project, loaded as an office would load its own."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

from documents.reading import read_file
from storage.database import Database
from storage.plan.plans import Plans
from storage.unions import Unions

FOLDER = Path(__file__).parents[1] / "examples"
BY = "examples"


async def load_examples(database: Database, at: datetime) -> int:
    """Store all of them and say how many there are."""
    manifest = json.loads((FOLDER / "manifest.json").read_text(encoding="utf-8"))
    async with database.transaction() as tx:
        for each in manifest:
            await Unions(tx).ensure(each["union"], each["union_name"])
            await Plans(tx).save(each["union"], read_file(FOLDER / each["file"], key=each["key"]), at, BY)
    return len(manifest)
