"""A reply as one message of Zalo: never too long, its choices numbered, what did not fit to be had by asking."""

from __future__ import annotations

import unicodedata
from random import Random

import pytest

from bot.zalo_bot.render import Screen, render
from tests.channels.zalo_rules import split
from wording.reply import Attachment, Block, Choice, Kind, Reply, Row

LONG = "Tổ chức hội nghị tổng kết phong trào thi đua yêu nước và biểu dương trí thức tiêu biểu "


def rows(count: int, text: str = LONG, detail: str = "Văn phòng · chủ trì: Đ/c Tân") -> tuple[Row, ...]:
    return tuple(Row(str(number), text, detail, "Việc trong tháng") for number in range(1, count + 1))


def pages(reply: Reply) -> list[Screen]:
    """All of it, as somebody sees it who asks for more again and again."""
    screens = [render(reply)]
    while (rest := screens[-1].rest) is not None:
        screens.append(render(rest))
        assert len(screens) < 300
    return screens


def test_a_short_reply_is_one_message() -> None:
    reply = Reply(
        Kind.CLARIFY,
        (Block("Anh/chị hỏi kế hoạch nào?", "title"), Block("Có hai kế hoạch.")),
        (Row("27", "Hội nghị", "Văn phòng\ntháng 4", "Việc"),),
        (Block("Nguồn: số 313", "note"),),
        (Choice("Chương trình 2021", "a"), Choice("Kế hoạch 32", "b")),
    )
    assert render(reply, ["Ghi chú"]) == Screen(
        "Anh/chị hỏi kế hoạch nào?\nCó hai kế hoạch.\n\nViệc\n27. Hội nghị\n– Văn phòng\n– tháng 4\n\nNguồn: số 313"
        "\n\nGhi chú\n\n[1] Chương trình 2021\n[2] Kế hoạch 32\nXin nhắn số trong ngoặc để chọn.",
        ("Chương trình 2021", "Kế hoạch 32"),
    )


def test_a_long_list_goes_on_when_asked_and_shows_each_row_once() -> None:
    reply = Reply(Kind.ITEMS, (Block("40 việc", "title"),), rows(40), choices=(Choice("Chi tiết", "x"),))
    screens = pages(reply)
    assert len(screens) == 4
    assert [screen.labels[0] for screen in screens] == ["Chi tiết"] * 4
    assert screens[0].labels[1].startswith("Xem tiếp (còn ")
    assert screens[-1].labels == ("Chi tiết",)
    shown = [line.split(".")[0] for screen in screens for line in screen.text.splitlines() if line[:1].isdigit()]
    assert [number for number in shown if number.isdecimal()] == [str(number) for number in range(1, 41)]


def test_a_reminder_is_made_to_fit_one_message() -> None:
    reply = Reply(Kind.ITEMS, (Block("Nhắc việc tháng 4/2021", "title"),), rows(17), (Block("Nguồn", "note"),))
    assert render(reply).rest is not None
    screen = render(reply, whole=True)
    assert screen.rest is None
    assert screen.labels == ()
    assert "17. Tổ chức hội nghị" in screen.text
    assert "Nhắn số mục (ví dụ “mục 27”) để xem đầy đủ." in screen.text
    few = Reply(Kind.ITEMS, (), rows(3))
    assert render(few, whole=True) == render(few)


@pytest.mark.parametrize("seed", range(60))
def test_no_message_is_too_long_and_nothing_is_lost(seed: int) -> None:
    chance = Random(seed)
    words = ["việc", "😀", unicodedata.normalize("NFD", "Thường"), "x" * 300, "một\nhai", "kế hoạch", "–"]

    def text(longest: int) -> str:
        return " ".join(chance.choices(words, k=chance.randint(1, longest)))

    marks = [f"«{number}»" for number in range(chance.randint(1, 40))]
    reply = Reply(
        Kind.ITEMS,
        tuple(Block(text(60)) for _ in range(chance.randint(0, 3))),
        tuple(Row(mark, text(chance.choice((3, 30, 120))), text(8), text(2)) for mark in marks),
        tuple(Block(text(30), "note") for _ in range(chance.randint(0, 2))),
        tuple(Choice(text(6), "x") for _ in range(chance.choice((0, 2, 30)))),
        attachments=(Attachment("tệp.docx", "x", b"1"),) * chance.randint(0, 1),
    )
    notes = ["n" * 100] + ["f" * 240] * len(reply.attachments)
    screens = [render(reply, notes), *pages(reply)]
    whole = render(reply, notes, whole=True)
    for screen in (*screens, whole):
        assert 0 < len(unicodedata.normalize("NFC", screen.text).encode("utf-16-le")) // 2 <= 2000
        assert split(screen.text)[1] == list(screen.labels)
    said = "".join(screen.text for screen in screens[1:])
    assert [mark for mark in marks if mark not in said] == []
