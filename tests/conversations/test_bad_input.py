"""Whatever is typed: one clear sentence, nothing changed, and HTML stays text."""

from __future__ import annotations

import re
import unicodedata
from html import unescape

import pytest

from bot.telegram.render import render
from documents.reading import read_text
from storage import Plans, Unions
from tests.person import Office, Person, asked, numbers, whole
from wording.reply import Kind, plain
from wording.vi import chat

TAGS = re.compile(r"</?(?:b|i|blockquote)>")
CHAIR_OF_27 = "ai chủ trì mục 27?"
TYPED: dict[str, str] = {
    "NFD": unicodedata.normalize("NFD", CHAIR_OF_27),
    "capitals": CHAIR_OF_27.upper(),
    "no marks": "ai chu tri muc 27",
    "right to left": f"\u202e{CHAIR_OF_27}\u202c\u200f",
    "control characters": "ai\x07 chủ\x1b trì mục\x08 27",
    "null": "ai chủ trì\x00 mục 27",
    "zero width": "ai chủ\u200b trì mục\ufeff 27",
    "no-break spaces": CHAIR_OF_27.replace(" ", "\u00a0"),
    "emoji": "👍🏽 ai chủ trì mục 27 🙏👨‍👩‍👧?",
    "HTML": "<b>ai chủ trì mục 27</b>",
    "spaces": "   ai   chủ\ttrì\nmục 27   ",
}
NO_QUESTION = (
    "'; DROP TABLE items; --",
    "mục 27'; DELETE FROM items WHERE '1'='1",
    "<script>alert(1)</script>",
    "{{7*7}} ${x} %s %(a)s {0} {lan}",
    "@27 chair",
    "@999999999999 chair",
    "mục 99999999999999999999",
    "ngày 32 tháng 13 năm 20210",
    "\ud800 \udfff",
    "\x00",
    "",
    "   ",
    "?!…",
    "🙏",
    "a" * 2000,
    "mục " * 400,
    "(" * 500,
    "thang " * 300,
)


async def state(office: Office) -> object:
    """All that the plans say."""
    async with office.database.reading() as tx:
        return [await Plans(tx).catalogue(union) for union in ("thanh-hoa", "hue", "nghe-an")]


async def test_however_it_is_typed(lan: Person) -> None:
    replies = await asked(lan, TYPED.values())

    assert {how: numbers(replies[text]) for how, text in TYPED.items()} == {how: ["002:27"] for how in TYPED}
    assert {reply.kind for reply in replies.values()} == {Kind.VALUE}


@pytest.mark.parametrize("text", ["a" * 100_000, "tháng này có việc gì? " * 5_000, "\u0301" * 100_000, "🙏" * 100_000])
async def test_a_question_too_long_is_refused_in_one_sentence(lan: Person, text: str) -> None:
    reply = await lan.says(text)

    assert (reply.kind, whole(reply)) == (Kind.NONE, chat.TOO_LONG)


async def test_what_is_no_question_changes_nothing(office: Office, lan: Person, hoa: Person) -> None:
    before = await state(office)
    for text in NO_QUESTION:
        for person in (lan, hoa):
            reply = await person.says(text)

            assert reply.action is None, text
            assert "Traceback" not in whole(reply), text

    assert await state(office) == before


async def test_after_nonsense_the_next_question_is_answered(lan: Person) -> None:
    for text in NO_QUESTION:
        await lan.says(text)

    assert numbers(await lan.says(CHAIR_OF_27)) == ["002:27"]


async def test_html_of_a_question_is_said_back_as_text(lan: Person) -> None:
    reply = await lan.says("các việc về <b onclick='x'>xyzzyq</b> & <script>")
    html = render(reply, lan.row).html

    assert unescape(TAGS.sub("", html)) == plain(reply)


HOSTILE = """
CHƯƠNG TRÌNH CÔNG TÁC NĂM 2021
LIÊN HIỆP CÁC HỘI KH&KT QUẢNG NAM

TT	Nội dung công việc	Thời gian thực hiện	Bộ phận thực hiện	Người chủ trì
1	Hội nghị <script>alert('x')</script> & <b>đậm</b>	Tháng 4	Văn phòng <i>	Đ/c Trần Thị "Nga"
2	Hội thảo '; DROP TABLE items; -- về nước sạch	Tháng 4	Ban <a href="x">Khoa học</a>	Đ/c Lê %s {0}
3	Báo cáo \u202eđảo chiều\u202c \u200bvô hình	Tháng 5	Văn phòng	Đ/c Trần Thị Nga
"""


@pytest.fixture
async def nga(office: Office) -> Person:
    """On the staff of a union whose document holds what it should not."""
    async with office.database.transaction() as tx:
        await Unions(tx).ensure("quang-nam", "Liên hiệp hội Quảng Nam")
        await Plans(tx).save("quang-nam", read_text(HOSTILE, key="9"), office.now, "test")
    return Person(office, 7060, union="quang-nam")


@pytest.mark.parametrize("question", ["tháng này có việc gì?", "mục 1 ai chủ trì?", "mục 2 là gì", "mục 3 khi nào?"])
async def test_what_a_document_holds_is_shown_as_text(nga: Person, question: str) -> None:
    reply = await nga.says(question)
    html = render(reply, nga.row).html

    assert numbers(reply) != []
    assert "<script" not in html
    assert "<a " not in html
    assert TAGS.sub("", html).count("<") == 0


async def test_a_hostile_document_leaves_others_as_they_were(office: Office, nga: Person, lan: Person) -> None:
    assert numbers(await nga.says("tháng này có việc gì?")) == ["9:1", "9:2"]
    assert len(numbers(await lan.says("tháng này có việc gì?"))) == 7
