"""What is said of a document that waits, and of versions; and what is not."""

from __future__ import annotations

import pytest

from understanding.asks.fixes import fix
from understanding.asks.versions import speaks_of_before
from understanding.loading import Part

SAID = {
    "năm 2022": (Part.YEAR, "2022", ""),
    "Sửa năm thành 2022": (Part.YEAR, "2022", ""),
    "mã 002": (Part.KEY, "002", ""),
    "là bản mới của 15": (Part.KEY, "15", ""),
    "số 12-CTr/LHH": (Part.NUMBER, "12-CTr/LHH", ""),
    "số hiệu là 12/CTr-LHH": (Part.NUMBER, "12/CTr-LHH", ""),
    "tên là Chương trình công tác năm 2022": (Part.TITLE, "Chương trình công tác năm 2022", ""),
    "mục 27 thời gian tháng 5": (Part.TIME, "tháng 5", "27"),
    "mục 27, thời hạn phải là trước ngày 20/7": (Part.TIME, "trước ngày 20/7", "27"),
    "mục 3.1 người chủ trì là đồng chí Lan": (Part.CHAIR, "đồng chí Lan", "3.1"),
    "mục 3 đơn vị thực hiện: Văn phòng": (Part.LEAD, "Văn phòng", "3"),
    "mục 3 phối hợp Ban KHCN": (Part.COORDINATING, "Ban KHCN", "3"),
    "mục 3 cấp thông qua Ban Thường vụ": (Part.APPROVER, "Ban Thường vụ", "3"),
    "mục 3 nội dung là Họp giao ban": (Part.CONTENT, "Họp giao ban", "3"),
    "bỏ mục 9": (Part.DROP, "", "9"),
    "mục 9": (Part.ITEM, "", "9"),
}
NOT_SAID = ("tháng 5 có việc gì?", "mục 27 ai chủ trì?", "năm nay có gì", "bỏ", "ai thông qua mục 3", "mục 27 đã xong")
EARLIER = ("mục 27 bản cũ nói gì", "bản trước của chương trình", "cho xem bản lần trước")
NOT_EARLIER = ("văn bản trước ngày 20/7", "nộp bản trước tháng 5", "các văn bản của ban", "bàn trước với Ban KHCN chưa")


@pytest.mark.parametrize(("said", "meant"), SAID.items(), ids=SAID)
def test_what_is_to_be_put_right(said: str, meant: tuple[Part, str, str]) -> None:
    found = fix(7, said)
    assert found is not None
    assert (found.upload, found.part, found.value, found.no) == (7, *meant)


def test_a_section_says_which_item() -> None:
    found = fix(7, "mục 5 năm 2020 thời gian tháng 3")
    assert found is not None
    assert (found.part, found.no, found.section, found.value) == (Part.TIME, "5", "2020", "tháng 3")


@pytest.mark.parametrize("said", NOT_SAID)
def test_what_is_said_of_other_things(said: str) -> None:
    assert fix(7, said) is None


def test_the_version_before() -> None:
    assert [said for said in (*EARLIER, *NOT_EARLIER) if speaks_of_before(said)] == list(EARLIER)
