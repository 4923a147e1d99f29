"""Office abbreviations spelt out; those with two readings by their company."""

from __future__ import annotations

import pytest

from understanding.abbreviations import spell_out
from understanding.normalise import read

SPELT: dict[str, str] = {
    "vp làm gì": "văn phòng làm gì",
    "BTV họp": "ban thường vụ họp",
    "bch lhh": "ban chấp hành liên hiệp hội",
    "ban KHCN, TVPB": "ban khoa học công nghệ, tư vấn phản biện",
    "KH&CN": "khoa học công nghệ",
    "TTNNĐ": "thanh thiếu niên nhi đồng",
    "hội thi STKT": "hội thi sáng tạo kỹ thuật",
    "HN BTV": "hội nghị ban thường vụ",
    "tháng tư": "tháng tư",
    "tư vấn": "tư vấn",
    "TƯ Đảng": "trung ương đảng",
    "TT số 27": "thông tư số 27",
    "ban TT": "ban thông tin",
    "TT trực thuộc": "trung tâm trực thuộc",
    "TT LHH": "thường trực liên hiệp hội",
    "ĐH Hồng Đức": "đại học hồng đức",
    "trường ĐH": "trường đại học",
    "tới ĐH": "tới đại hội",
    "HĐ thi đua": "hội đồng thi đua",
    "những HĐ": "những hoạt động",
    "CT số 42": "chỉ thị số 42",
    "CT ST TTN": "cuộc thi sáng tạo thanh thiếu niên",
    "trình cấp nào": "trình cấp nào",
    "HThảo ai c/trì": "hội thảo ai chủ trì",
    "k/hoạch t/gian p/hợp": "kế hoạch thời gian phối hợp",
    "lễ KN 30 năm": "lễ kỷ niệm 30 năm",
    "skết quý, tkết năm": "sơ kết quý, tổng kết năm",
    "học KN": "học kinh nghiệm",
    "xyz": "xyz",
}


@pytest.mark.parametrize(("typed", "meant"), SPELT.items(), ids=SPELT.keys())
def test_spelt_out(typed: str, meant: str) -> None:
    assert spell_out(read(typed)).text == meant


@pytest.mark.parametrize("typed", SPELT)
def test_the_line_without_marks_keeps_its_places(typed: str) -> None:
    line = spell_out(read(typed))

    assert len(line.folded) == len(line.text)


@pytest.mark.parametrize("typed", SPELT)
def test_a_second_time_changes_nothing(typed: str) -> None:
    once = spell_out(read(typed))

    assert spell_out(once) == once
