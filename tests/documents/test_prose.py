"""Prose: numbered tasks with their fields, year sections, passages, lines that the page broke."""

from __future__ import annotations

from datetime import date

from documents.reading import read_text
from rules.plan import Grain, Passage, Period, Recurrence

CAMP = """Số: 12/KH-LHH

Bắc Sơn, ngày 5 tháng 3 năm 2024

KẾ HOẠCH

Tổ chức Lễ trao giải thưởng sáng tạo (20/5/2004 - 20/5/2024)

Liên hiệp hội Bắc Sơn ban hành kế hoạch như sau:

I. MỤC ĐÍCH

1. Tôn vinh người lao động sáng tạo.

II. NỘI DUNG HOẠT ĐỘNG

1. Công tác chuẩn bị; phân công nhiệm vụ

- Thành lập tổ giúp việc gồm các hội thành viên, đơn

vị trực thuộc.

- Treo khẩu hiệu với nội dung:

“Thi đua sáng tạo”.

2. Hoạt động bên lề

2.1 Hội thảo về giống lúa

- Thời gian thực hiện: 10/5/2024

- Đơn vị phối hợp: Trường Đại học Bắc Sơn.

- Hình thức: Trực tuyến.

3. Tổ chức Lễ trao giải thưởng

- Chuẩn bị kịch bản, khách mời; lễ vào ngày 20 - 21/5/2024.

- Gặp mặt tác giả các thời kỳ (2004 - 2024).

III. THỜI GIAN, ĐỊA ĐIỂM

1. Thời gian: Công tác chuẩn bị thực hiện từ khi ban hành kế hoạch đến hết ngày 21/5/2024.

2. Địa điểm: Buổi lễ tổ chức tại thị xã Bắc Sơn

IV. KINH PHÍ

Từ nguồn ngân sách cấp năm 2024.

Nơi nhận:

- UBND tỉnh;
- Lưu VT.

TM. BAN THƯỜNG VỤ
CHỦ TỊCH

Lê Thị Sen
"""


def test_tasks_of_prose_with_their_fields_and_their_place() -> None:
    document = read_text(CAMP, key="tg")
    term = Period(date(2024, 3, 5), date(2024, 5, 21), Grain.SPAN)
    day = Period(date(2024, 5, 10), date(2024, 5, 10), Grain.DAY)
    days = Period(date(2024, 5, 20), date(2024, 5, 21), Grain.SPAN)

    assert [(i.section, i.no, i.parent, i.content, i.period, i.coordinating) for i in document.items] == [
        ("II.1", None, "1", "Thành lập tổ giúp việc gồm các hội thành viên, đơn vị trực thuộc.", term, None),
        ("II.1", None, "1", "Treo khẩu hiệu với nội dung: “Thi đua sáng tạo”.", term, None),
        ("II.2", "2.1", "2", "Hội thảo về giống lúa", day, "Trường Đại học Bắc Sơn"),
        ("II", "3", None, "Tổ chức Lễ trao giải thưởng", days, None),
    ]


def test_nothing_of_the_prose_is_lost() -> None:
    document = read_text(CAMP, key="tg")

    assert document.passages == (
        Passage("tg", "Phần mở đầu", "Liên hiệp hội Bắc Sơn ban hành kế hoạch như sau:"),
        Passage("tg", "I. MỤC ĐÍCH", "1. Tôn vinh người lao động sáng tạo."),
        Passage("tg", "II. NỘI DUNG HOẠT ĐỘNG", "1. Công tác chuẩn bị; phân công nhiệm vụ"),
        Passage("tg", "II. NỘI DUNG HOẠT ĐỘNG", "2. Hoạt động bên lề"),
        Passage(
            "tg",
            "III. THỜI GIAN, ĐỊA ĐIỂM",
            "1. Thời gian: Công tác chuẩn bị thực hiện từ khi ban hành kế hoạch đến hết ngày 21/5/2024.",
        ),
        Passage("tg", "III. THỜI GIAN, ĐỊA ĐIỂM", "2. Địa điểm: Buổi lễ tổ chức tại thị xã Bắc Sơn"),
        Passage("tg", "IV. KINH PHÍ", "Từ nguồn ngân sách cấp năm 2024."),
        Passage("tg", "2.1. Hội thảo về giống lúa", "Hình thức: Trực tuyến.", "2.1"),
        Passage(
            "tg", "3. Tổ chức Lễ trao giải thưởng", "Chuẩn bị kịch bản, khách mời; lễ vào ngày 20 - 21/5/2024.", "3"
        ),
        Passage("tg", "3. Tổ chức Lễ trao giải thưởng", "Gặp mặt tác giả các thời kỳ (2004 - 2024).", "3"),
        Passage("tg", "Nơi nhận", "Nơi nhận:\n- UBND tỉnh;\n- Lưu VT."),
    )


TERM_PROGRAMME = """CHƯƠNG TRÌNH HOẠT ĐỘNG
NHIỆM KỲ 2019-2021

1. Củng cố tổ chức.

I. Công tác thường xuyên hàng năm (2019-2021)

1. Kiện toàn các hội.

2. Ra tập san (*mỗi tháng 1 số*) đều kỳ.

Mở thêm chuyên mục mới.

*** Năm 2019**

1. Lập trang tin.

*** Năm 2020**

1. Gặp mặt trí thức vào dịp cuối năm 12/2020.

2. Thực hiện Công văn số 28-CV/TU ngày 15/9/2010 của Tỉnh ủy.

II. Tổ chức thực hiện

1. Văn phòng theo dõi.
"""


def test_year_sections_restart_their_numbers() -> None:
    document = read_text(TERM_PROGRAMME, key="nk")

    assert [(i.section, i.no, i.content) for i in document.items] == [
        ("2019-2021", "1", "Kiện toàn các hội."),
        ("2019-2021", "2", "Ra tập san (mỗi tháng 1 số) đều kỳ. Mở thêm chuyên mục mới."),
        ("2019", "1", "Lập trang tin."),
        ("2020", "1", "Gặp mặt trí thức vào dịp cuối năm 12/2020."),
        ("2020", "2", "Thực hiện Công văn số 28-CV/TU ngày 15/9/2010 của Tỉnh ủy."),
    ]
    assert document.plan.years == (2019, 2020, 2021)


def test_year_sections_date_their_tasks() -> None:
    term = Period(date(2019, 1, 1), date(2021, 12, 31), Grain.SPAN)
    december = Period(date(2020, 12, 1), date(2020, 12, 31), Grain.MONTH)

    assert [(i.time_text, i.period, i.recurrence) for i in read_text(TERM_PROGRAMME, key="nk").items] == [
        ("thường xuyên hàng năm (2019-2021)", term, Recurrence.YEARLY),
        ("thường xuyên hàng năm (2019-2021)", term, Recurrence.MONTHLY),
        ("Năm 2019", Period(date(2019, 1, 1), date(2019, 12, 31), Grain.YEAR), Recurrence.NONE),
        ("dịp cuối năm 12/2020", december, Recurrence.NONE),
        ("Năm 2020", Period(date(2020, 1, 1), date(2020, 12, 31), Grain.YEAR), Recurrence.NONE),
    ]


def test_a_quarter_heading_dates_its_tasks_and_a_holiday_does_not() -> None:
    document = read_text(
        "KẾ HOẠCH HOẠT ĐỘNG NĂM 2021\n\nQUÝ III/2021 (Tháng 7 – 9)\n\n"
        "1. Vệ sinh trường lớp chào mừng ngày Quốc khánh 2/9.\n",
        key="cd",
    )

    assert [(i.section, i.period) for i in document.items] == [
        ("QUÝ III/2021", Period(date(2021, 7, 1), date(2021, 9, 30), Grain.QUARTER))
    ]


def test_dated_bullets_are_tasks_each_and_a_time_line_belongs_to_the_bullet_above() -> None:
    document = read_text(
        "KẾ HOẠCH NĂM 2025\n\nI. NHIỆM VỤ CỤ THỂ\n\n1. Sở Tài chính\n\n- Ban hành kế hoạch kiểm kê.\n\n"
        "Thời gian hoàn thành: Trước ngày 15/11/2025.\n\n"
        "- Tập huấn cho các xã:\n\n+ Xã vùng cao;\n\n+ Xã đồng bằng.\n\nThời gian thực hiện: Tháng 11 - 12/2025.\n",
        key="kk",
    )

    assert [(i.section, i.parent, i.content, i.period) for i in document.items] == [
        ("I.1", "1", "Ban hành kế hoạch kiểm kê.", Period(None, date(2025, 11, 14), Grain.SPAN)),
        (
            "I.1",
            "1",
            "Tập huấn cho các xã: Xã vùng cao; Xã đồng bằng.",
            Period(date(2025, 11, 1), date(2025, 12, 31), Grain.SPAN),
        ),
    ]


def test_a_week_is_read_day_by_day() -> None:
    document = read_text(
        "LỊCH CÔNG TÁC TUẦN 32\n(Từ ngày 05/8/2024 đến ngày 11/8/2024)\n\nThứ Hai, ngày 05/8/2024\n\n"
        "- 8h00: Họp giao ban.\n\nThứ Ba, ngày 06/8/2024\n\n- 7h30: Dự hội nghị Tỉnh ủy.\n",
        key="t32",
    )

    assert [(i.section, i.content, i.period) for i in document.items] == [
        (
            "Thứ Hai, ngày 05/8/2024",
            "8h00: Họp giao ban.",
            Period(date(2024, 8, 5), date(2024, 8, 5), Grain.DAY),
        ),
        (
            "Thứ Ba, ngày 06/8/2024",
            "7h30: Dự hội nghị Tỉnh ủy.",
            Period(date(2024, 8, 6), date(2024, 8, 6), Grain.DAY),
        ),
    ]
