"""The terminal as a channel: how a reply looks, and numbers typed for choices."""

from __future__ import annotations

import io
from collections.abc import Awaitable, Callable

import pytest

from bot.terminal import Terminal, chat, play
from wording.reply import Block, Choice, Kind, Reply, Row, say

LIST = Reply(
    Kind.ITEMS,
    before=(Block("Tháng 4/2021 có 2 việc:", "title"),),
    rows=(Row("27", "Hội nghị góp ý Quy chế", "Văn phòng · chủ trì: Đ/c Nguyễn Văn Phát"), Row("", "Việc không số")),
    after=(Block("Nguồn: Chương trình 2021", "note"),),
)
WHICH = Reply(
    Kind.CLARIFY,
    before=(Block("Anh/chị hỏi mục 3 của phần nào?"),),
    choices=(Choice("Năm 2020", "mục 3 năm 2020"), Choice("Năm 2021", "mục 3 năm 2021")),
)


def echo(heard: list[str]) -> Callable[[str], Awaitable[Reply]]:
    """Somebody who asks back at "mục 3" and otherwise repeats the question."""

    async def ask(text: str) -> Reply:
        heard.append(text)
        return WHICH if text == "mục 3" else say(Kind.HELP, text)

    return ask


def test_a_reply_as_text(capsys: pytest.CaptureFixture[str]) -> None:
    Terminal().show(LIST)

    assert capsys.readouterr().out.splitlines() == [
        "Thư Ký",
        "  Tháng 4/2021 có 2 việc:",
        "  27. Hội nghị góp ý Quy chế",
        "      Văn phòng · chủ trì: Đ/c Nguyễn Văn Phát",
        "  - Việc không số",
        "  Nguồn: Chương trình 2021",
        "",
    ]


def test_choices_are_numbered(capsys: pytest.CaptureFixture[str]) -> None:
    Terminal().show(WHICH)

    assert capsys.readouterr().out.splitlines()[2:4] == ["  [1] Năm 2020", "  [2] Năm 2021"]


async def test_a_typed_number_asks_what_its_choice_says(monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr("sys.stdin", io.StringIO("mục 3\n\n2\n2\n[1]\nthoát\nkhông ai nghe\n"))
    await chat(Terminal(), echo(heard))

    assert heard == ["mục 3", "mục 3 năm 2021", "2", "[1]"]


async def test_questions_are_shown_with_their_answers(capsys: pytest.CaptureFixture[str]) -> None:
    await play(Terminal(), echo([]), ["xin chào"])

    assert capsys.readouterr().out == "Anh/chị › xin chào\nThư Ký\n  xin chào\n\n"
