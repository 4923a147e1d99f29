"""The same through `thuky`: what a document holds is text, what cannot be read ends with status 2 and one sentence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.cli import main
from tests.conversations.test_bad_input import HOSTILE

TO_QUANG_NAM = ("--union", "quang-nam")


def thuky(capfd: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """Exit status, output and errors of a command."""
    capfd.readouterr()
    with pytest.raises(SystemExit) as left:
        main(list(arguments))
    out, err = capfd.readouterr()
    return int(left.value.code or 0), out.strip(), err.strip()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder with a database of its own, and the hostile document."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'thuky.db'}")
    (tmp_path / "plan.txt").write_text(HOSTILE, encoding="utf-8")
    return tmp_path


def test_a_hostile_document_is_kept_as_printed(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    status, out, _ = thuky(capfd, "import", "plan.txt", *TO_QUANG_NAM, "--key", "9", "--json")
    assert (status, len(json.loads(out)["items"])) == (0, 3)

    status, out, err = thuky(capfd, "ask", "mục 2 là gì", *TO_QUANG_NAM, "--today", "2021-04-12", "--json")
    said = json.loads(out)
    assert (status, err, said["items"]) == (0, "", [{"plan": "9", "section": None, "no": "2"}])
    assert said["text"].splitlines()[0] == "Mục 2. Hội thảo '; DROP TABLE items; -- về nước sạch"


@pytest.mark.parametrize(
    "content",
    [b"", b"   \n\n", b"\x00\xff" * 2000, "<html><body>chào</body></html>".encode(), "\u202e\u200f".encode()],
    ids=["empty", "blank", "noise", "HTML alone", "unseen alone"],
)
def test_a_file_without_a_plan(folder: Path, capfd: pytest.CaptureFixture[str], content: bytes) -> None:
    (folder / "bad.txt").write_bytes(content)
    thuky(capfd, "import", "plan.txt", *TO_QUANG_NAM, "--key", "9")
    before = (folder / "thuky.db").read_bytes()

    status, out, err = thuky(capfd, "import", "bad.txt", *TO_QUANG_NAM)

    assert (status, out, len(err.splitlines())) == (2, "", 1)
    assert "bad.txt" in err
    assert (folder / "thuky.db").read_bytes() == before
