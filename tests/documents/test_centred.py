"""Rows without rules whose cells stand in the middle of their height, as text copied out of a PDF shows them."""

from __future__ import annotations

from datetime import date

from documents.reading import read_text


def test_numbers_beside_the_middle_of_their_tasks_as_copied_from_a_pdf() -> None:
    found = read_text(
        "KẾ HOẠCH NĂM 2022\n\n"
        "TT   Nhiệm vụ                     Thời gian     Đơn vị chủ trì\n"
        "1    Rà soát hội viên             Tháng 1       Văn phòng\n"
        "     Nghiệm thu đề tài cấp\n"
        "2    tỉnh về bảo tồn giống lúa    Tháng 2       Hội Nông học\n"
        "     bản địa\n"
        "3    Sơ kết công tác sáu tháng    Tháng 6       Ban Kiểm tra\n"
        "     đầu năm\n"
        "     Tập huấn cho các hội về\n"
        "     phản biện, giám định xã      Tháng 8       Ban Tư vấn\n"
        "4    hội đối với chương trình,                  phản biện\n"
        "     dự án của tỉnh\n",
        key="k",
    ).items

    assert [(i.no, i.content, i.period and (i.period.start, i.period.end), i.lead) for i in found] == [
        ("1", "Rà soát hội viên", (date(2022, 1, 1), date(2022, 1, 31)), "Văn phòng"),
        (
            "2",
            "Nghiệm thu đề tài cấp tỉnh về bảo tồn giống lúa bản địa",
            (date(2022, 2, 1), date(2022, 2, 28)),
            "Hội Nông học",
        ),
        ("3", "Sơ kết công tác sáu tháng đầu năm", (date(2022, 6, 1), date(2022, 6, 30)), "Ban Kiểm tra"),
        (
            "4",
            "Tập huấn cho các hội về phản biện, giám định xã hội đối với chương trình, dự án của tỉnh",
            (date(2022, 8, 1), date(2022, 8, 31)),
            "Ban Tư vấn phản biện",
        ),
    ]
