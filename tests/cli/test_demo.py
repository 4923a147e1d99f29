"""`thuky demo` without a person at it: questions from standard input, or the tour."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from bot.commands.demo import TOUR
from tests.places import ROOT


def demo(folder: Path, *questions: str) -> list[str]:
    """What it prints in an empty folder, line by line."""
    done = subprocess.run(
        [sys.executable, "-m", "bot", "demo"],
        input="\n".join(questions),
        cwd=folder,
        env={"PYTHONPATH": str(ROOT)},
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.stderr == ""
    assert list(folder.iterdir()) == []
    return done.stdout.splitlines()


def asked(lines: list[str]) -> list[str]:
    return [line.removeprefix("Anh/chị › ") for line in lines if line.startswith("Anh/chị › ")]


def test_it_answers_the_lines_that_it_reads(tmp_path: Path) -> None:
    lines = demo(tmp_path, "ai chủ trì mục 27?", "", "tháng sau có việc gì?")

    assert "12/4/2021" in "".join(lines[:3])
    assert asked(lines) == ["ai chủ trì mục 27?", "tháng sau có việc gì?"]
    assert any("Nguyễn Văn Phát" in line for line in lines)


def test_with_nothing_to_read_it_plays_a_tour(tmp_path: Path) -> None:
    assert asked(demo(tmp_path)) == list(TOUR)
