"""A reply survives JSON, whatever is in it; its plain text and its pages."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wording.reply import Attachment, Block, Choice, Cited, Kind, Reply, Row, dump, load, plain, say

TEXT = st.text(max_size=20)
REPLIES = st.builds(
    Reply,
    st.sampled_from(Kind),
    before=st.lists(st.builds(Block, TEXT, TEXT), max_size=2).map(tuple),
    rows=st.lists(st.builds(Row, TEXT, TEXT, TEXT, TEXT), max_size=3).map(tuple),
    after=st.lists(st.builds(Block, TEXT), max_size=2).map(tuple),
    choices=st.lists(st.builds(Choice, TEXT, TEXT), max_size=2).map(tuple),
    cited=st.lists(st.builds(Cited, TEXT, st.none() | TEXT, st.none() | TEXT), max_size=2).map(tuple),
    action=st.none() | TEXT,
    attachments=st.lists(st.builds(Attachment, TEXT, TEXT, st.binary(max_size=20)), max_size=1).map(tuple),
)


@given(REPLIES)
@settings(max_examples=100, deadline=None)
def test_what_is_dumped_is_loaded_again(reply: Reply) -> None:
    assert load(dump(reply)) == reply


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"kind": "song"}'])
def test_anything_else_is_no_reply(text: str) -> None:
    with pytest.raises((ValueError, KeyError, TypeError)):
        load(text)


LIST = Reply(
    Kind.ITEMS,
    before=(Block("Có 3 việc", "title"),),
    rows=(Row("27", "Hội nghị", "Văn phòng\nđồng chí Nga"), Row("", "Lễ"), Row("30", "Họp", heading="Tháng 5")),
    after=(Block("Nguồn", "note"),),
    choices=(Choice("Chi tiết", "mục 27"), Choice("Hết", "hết")),
)


def test_plain_text_as_a_terminal_shows_it() -> None:
    assert plain(LIST).splitlines() == [
        "Có 3 việc",
        "27. Hội nghị",
        "   Văn phòng",
        "   đồng chí Nga",
        "- Lễ",
        "",
        "Tháng 5",
        "30. Họp",
        "Nguồn",
        "  [1] Chi tiết",
        "  [2] Hết",
    ]


def test_pages_share_out_the_rows_only() -> None:
    pages = [LIST.page(number, 2) for number in range(3)]

    assert [[row.text for row in page.rows] for page in pages] == [["Hội nghị", "Lễ"], ["Họp"], []]
    assert {(page.before, page.after, page.choices) for page in pages} == {(LIST.before, LIST.after, LIST.choices)}


def test_paragraphs_alone() -> None:
    assert say(Kind.HELP, "a", "b") == Reply(Kind.HELP, (Block("a"), Block("b")))


def test_an_attachment_hides_its_bytes_in_logs() -> None:
    assert "bi mat" not in repr(Attachment("ma.docx", "text/plain", b"bi mat"))
