"""Whom a question is addressed to, which body wants to know and what for: none of it narrows the question."""

from __future__ import annotations

from datetime import date

import pytest

from tests.understanding.catalogue import LEXICON
from understanding.asks.reading import Reading, read_question

ASIDES: dict[str, str] = {
    "Kính gửi Văn phòng, đề nghị cung cấp danh mục nhiệm vụ tháng 3": "danh mục nhiệm vụ tháng 3",
    "Đề nghị Văn phòng tổng hợp nội dung công việc quý III": "tổng hợp nội dung công việc quý III",
    "nhờ văn phòng liệt kê các việc tháng 4 của chị Nga": "liệt kê các việc tháng 4 của chị Nga",
    "Ban Thường vụ vừa hỏi. Từ nay đến hết năm còn hội nghị nào?": "Từ nay đến hết năm còn hội nghị nào?",
    "Sáng nay Ban Thường vụ có nhắc đến nước sạch. Tháng 5 có việc gì?": "Sáng nay. Tháng 5 có việc gì?",
    "Liệt kê các việc tháng 4 để chuẩn bị họp giao ban": "Liệt kê các việc tháng 4",
    "Để chuẩn bị hội nghị tổng kết, đề nghị cho tôi danh mục nhiệm vụ quý II": "cho tôi danh mục nhiệm vụ quý II",
    "Phục vụ cuộc họp sáng thứ hai, tổng hợp giúp việc tháng 6 của Văn phòng": "tổng hợp việc tháng 6 của Văn phòng",
}
ASKED_ABOUT = (
    "việc nào gửi Văn phòng",
    "Văn phòng tháng 3 có việc gì",
    "Văn phòng báo cáo việc gì",
    "Văn phòng có hội nghị nào",
    "việc nào để trình Ban Thường vụ",
)


def reading(text: str) -> Reading:
    return read_question(text, date(2021, 4, 12), LEXICON)


@pytest.mark.parametrize(("said", "meant"), ASIDES.items(), ids=ASIDES.keys())
def test_an_aside_narrows_nothing(said: str, meant: str) -> None:
    heard, core = reading(said), reading(meant)
    assert [m.who for m in heard.mentions] == [m.who for m in core.mentions]
    assert [k.kind for k in heard.kinds] == [k.kind for k in core.kinds]
    assert heard.spans == core.spans
    assert heard.topics == core.topics


@pytest.mark.parametrize("said", ASKED_ABOUT)
def test_a_body_that_is_asked_about_stays(said: str) -> None:
    assert len(reading(said).mentions) == 1
