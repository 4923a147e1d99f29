"""A person at a terminal, in an empty folder with an empty environment."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.cli import main
from bot.settings import Settings
from tests.places import EXAMPLES


@dataclass(frozen=True, slots=True)
class Said:
    """What a command answered: exit status, standard output and standard error without their last newline."""

    status: int
    out: str
    err: str = ""

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()


Thuky = Callable[..., Said]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder where the commands run: no .env, no variables of ours."""
    monkeypatch.chdir(tmp_path)
    for name in {field.upper() for field in Settings.model_fields} & set(os.environ):
        monkeypatch.delenv(name)
    return tmp_path


@pytest.fixture
def thuky(folder: Path, capfd: pytest.CaptureFixture[str]) -> Thuky:
    """`thuky("ask", "…")` runs the command."""

    def run(*arguments: str | Path) -> Said:
        capfd.readouterr()
        with pytest.raises(SystemExit) as left:
            main([str(argument) for argument in arguments])
        out, err = capfd.readouterr()
        return Said(int(left.value.code or 0), out.rstrip("\n"), err.rstrip("\n"))

    return run


@pytest.fixture
def programme() -> Path:
    """The year's programme of the examples: 72 items."""
    return EXAMPLES / "chuong-trinh-cong-tac-2021.txt"


@pytest.fixture
def office(thuky: Thuky, programme: Path) -> Thuky:
    """The command line of an office that has loaded its programme as plan 002."""
    assert thuky("import", programme, "--union", "thanh-hoa", "--key", "002").status == 0
    return thuky
