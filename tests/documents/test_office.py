"""Forms that only LibreOffice reads: with it the same plan, without it one sentence."""

from __future__ import annotations

import shutil

import pytest

from documents.apart import read_apart
from documents.unreadable import Unreadable

RICH = rb"""{\rtf1\ansi\deff0{\fonttbl{\f0 Times;}}\f0
\pard K\u7870?  HO\u7840?CH N\u258?M 2024\par
\pard I. NHI\u7878?M V\u7908?\par
\pard 1. H\u7885?p giao ban trong th\'e1ng 5/2024.\par
}"""


async def test_a_rich_text() -> None:
    if shutil.which("soffice") or shutil.which("libreoffice"):
        read = await read_apart(RICH, "a.rtf")
        assert [item.content for item in read.items] == ["Họp giao ban trong tháng 5/2024."]
        return
    with pytest.raises(Unreadable) as caught:
        await read_apart(RICH, "a.rtf")
    assert str(caught.value) == "Máy chủ chưa cài LibreOffice để đọc a.rtf; xin lưu tệp thành .docx rồi gửi lại."
