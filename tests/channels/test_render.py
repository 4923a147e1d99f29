"""Replies as Telegram shows them: within the limits, escaped, never cut inside a tag."""

from __future__ import annotations

import unicodedata
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.telegram.render import Button, Screen, render, tapped
from tests.channels.telegram_rules import buttons, shown
from wording.reply import Block, Choice, Kind, Reply, Row

TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=60)
LONG_TEXT = st.builds(lambda text, times: text * times, TEXT, st.integers(1, 200))
BLOCKS = st.lists(st.builds(Block, LONG_TEXT, st.sampled_from(["text", "title", "quote", "note"])), max_size=3)
ROWS = st.lists(st.builds(Row, TEXT, LONG_TEXT, TEXT, st.sampled_from(["", "A", "<B>"])), max_size=30)
REPLIES = st.builds(
    lambda before, rows, after, labels: Reply(
        Kind.ITEMS, (Block("Việc"), *before), tuple(rows), tuple(after), tuple(Choice(label, "?") for label in labels)
    ),
    BLOCKS,
    ROWS,
    BLOCKS,
    st.lists(TEXT.filter(lambda text: bool(text.strip())), max_size=4),
)


def accepted(screen: Screen) -> str:
    """The text that is seen; raises what Telegram would refuse."""
    rows: list[list[dict[str, Any]]] = [
        [{"text": button.label, "callback_data": button.data} for button in row] for row in screen.keyboard
    ]
    buttons({"inline_keyboard": rows})
    return shown({"text": screen.html, "parse_mode": "HTML"})


def test_every_style_has_its_markup() -> None:
    reply = Reply(
        Kind.ITEMS,
        before=(Block("Tháng 4 & 5", "title"), Block("Có <2> việc")),
        rows=(Row("24", "Việc a", "trình: b", "Tháng 4"), Row("31", "Việc c", "", "Tháng 5"), Row("", "Việc d")),
        after=(Block("Trích", "quote"), Block("Nguồn", "note")),
        choices=(Choice("Chi tiết", "chi tiết việc 1"),),
    )
    assert render(reply, 12) == Screen(
        "<b>Tháng 4 &amp; 5</b>\nCó &lt;2&gt; việc\n\n"
        "<b>Tháng 4</b>\n<b>24.</b> Việc a\n<i>trình: b</i>\n\n"
        "<b>Tháng 5</b>\n<b>31.</b> Việc c\n\n"
        "• Việc d\n\n"
        "<blockquote>Trích</blockquote>\n<i>Nguồn</i>",
        ((Button("Chi tiết", "c:12:0"),),),
    )


def test_pages_repeat_opening_closing_and_heading() -> None:
    rows = tuple(Row(str(no), "Việc", "", "Tháng 4") for no in range(1, 13))
    reply = Reply(Kind.ITEMS, (Block("12 việc"),), rows, (Block("Nguồn"),))
    second = render(reply, 3, 1)
    assert second.html == ("12 việc\n\n<b>Tháng 4</b>\n<b>11.</b> Việc\n<b>12.</b> Việc\n\nNguồn\n\n<i>Trang 2/2</i>")
    assert second.keyboard == ((Button("◀ Trước", "p:3:0"),),)
    assert render(reply, 3, 99) == second


def test_a_passage_longer_than_a_message_is_cut_between_words() -> None:
    words = "kinh phí thực hiện " * 500
    reply = Reply(Kind.VALUE, before=(Block("Kinh phí", "title"), Block(words, "quote")))
    pages = [accepted(render(reply, 1, page)) for page in range(4)]
    assert [page.rpartition("\n\n")[2] for page in pages] == [f"Trang {page}/4" for page in range(1, 5)]
    seen = " ".join(page.rpartition("\n\n")[0] for page in pages)
    assert seen.split() == ["Kinh", "phí", *words.split()]


def test_marks_are_composed() -> None:
    reply = Reply(Kind.VALUE, before=(Block(unicodedata.normalize("NFD", "Nguyễn Thị Đào")),))
    assert render(reply, 0).html == "Nguyễn Thị Đào"


@given(REPLIES)
@settings(max_examples=150, deadline=None)
def test_telegram_refuses_no_page_of_any_reply(reply: Reply) -> None:
    pages: list[Screen] = []
    for page in range(500):
        screen = render(reply, 10**17, page)
        if pages and screen == pages[-1]:
            break
        pages.append(screen)
    for screen in pages:
        accepted(screen)


@pytest.mark.parametrize(
    ("data", "meaning"),
    [("c:12:0", ("c", 12, 0)), ("p:1:25", ("p", 1, 25)), ("c:1", None), ("x:1:2", None), ("c:1:2:3", None), ("", None)],
)
def test_what_a_button_means(data: str, meaning: tuple[str, int, int] | None) -> None:
    assert tapped(data) == meaning
