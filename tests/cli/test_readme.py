"""The README promises what the program does."""

from __future__ import annotations

import re
from pathlib import Path

from bot.cli import COMMANDS
from bot.settings import Settings
from tests.cli.test_demo import asked, demo
from tests.places import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_its_dialogue_is_what_the_demo_says(tmp_path: Path) -> None:
    [dialogue] = re.findall(r"```text\n(.*?)```", README, re.DOTALL)
    printed = demo(tmp_path, *asked(dialogue.splitlines()))
    begin = next(number for number, line in enumerate(printed) if line.startswith("Anh/chị › "))

    assert printed[begin:] == [*dialogue.splitlines(), ""]


def test_its_tables_name_every_command_and_every_setting() -> None:
    assert re.findall(r"^\| `thuky ([\w-]+)", README, re.MULTILINE) == list(COMMANDS)
    assert set(re.findall(r"^\| `([A-Z_]+)`", README, re.MULTILINE)) == {name.upper() for name in Settings.model_fields}


def test_its_links_and_targets_are_there() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = re.findall(r"^make (\w+)", README, re.MULTILINE)

    assert [link for link in re.findall(r"\]\(([^)]+)\)", README) if not (ROOT / link).exists()] == []
    assert [target for target in targets if f"\n{target}:" not in makefile] == []
