"""Question sets and the documents that they are asked of."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"
SHARED = ROOT.parent / "shared"

# Which union each document of the development set belongs to.
DEVELOPMENT_UNIONS = {"000": "thanh-hoa", "001": "thanh-hoa", "002": "thanh-hoa", "003": "hue", "004": "nghe-an"}


@dataclass(frozen=True, slots=True)
class Source:
    """A document, the union that it belongs to and the key that it goes by."""

    file: Path
    union: str
    key: str


@dataclass(frozen=True)
class QuestionSet:
    """Conversations with the right answers: one JSON object a line, as `thuky ask --batch` takes them."""

    name: str
    questions: Path
    sources: tuple[Source, ...]

    @cached_property
    def conversations(self) -> list[dict[str, Any]]:
        """The lines of the file."""
        return [json.loads(line) for line in self.questions.read_text(encoding="utf-8").splitlines() if line.strip()]


def question_sets() -> list[QuestionSet]:
    """The project's own set, and the development set where it lies beside the project."""
    manifest = json.loads((EXAMPLES / "manifest.json").read_text(encoding="utf-8"))
    own = tuple(Source(EXAMPLES / each["file"], each["union"], each["key"]) for each in manifest)
    sets = [QuestionSet("examples", EXAMPLES / "questions.jsonl", own)]
    if SHARED.exists():
        seeds = tuple(Source(SHARED / f"seeds/{key}.txt", union, key) for key, union in DEVELOPMENT_UNIONS.items())
        sets.append(QuestionSet("development", SHARED / "dev/questions.jsonl", seeds))
    return [each for each in sets if each.questions.exists()]


def thuky(*arguments: str | Path, url: str) -> str:
    """What `thuky` prints, run as a command of its own on the database at `url`."""
    command = [sys.executable, "-m", "bot", *map(str, arguments)]
    environment = os.environ | {"DATABASE_URL": url}
    done = subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE, encoding="utf-8")
    return done.stdout


@contextmanager
def loaded(asked: QuestionSet) -> Iterator[str]:
    """The address of a scratch database that holds the documents of a set."""
    with TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/plans.db"
        for source in asked.sources:
            thuky("import", source.file, "--union", source.union, "--key", source.key, url=url)
        yield url
