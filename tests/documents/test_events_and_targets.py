"""The event that a plan prepares, its delegates, and the numbers that a plan promises."""

from __future__ import annotations

from datetime import date

from documents.reading import read_text
from rules.plan import DelegateGroup, DelegateKind, Event, Grain, Period, Target

CONGRESS = """Bắc Sơn, ngày tháng 5 năm 2023

KẾ HOẠCH

Tổ chức Đại hội đại biểu Hội Làm vườn lần thứ III

II. CHUẨN BỊ ĐẠI HỘI

1. Thời gian, địa điểm tổ chức Đại hội

- **Thời gian:** 2 ngày, dự kiến vào trung tuần tháng 3 năm 2024.

- **Địa điểm:** Dự kiến tại Nhà văn hóa lao động của tỉnh.

2. Quy mô, thành phần, số lượng đại biểu: Dự kiến 120 đại biểu, trong đó:

- Đại biểu triệu tập: Dự kiến 80 đại biểu, gồm: (i) Các ủy viên Ban Chấp hành; (ii)
Đại biểu các chi hội: 03 đại biểu/chi hội
(riêng các chi hội có trên 1.000 hội viên được cử 5 đại biểu).

- Đại biểu mời: 40 đại biểu, gồm:

+ Lãnh đạo tỉnh;

+ Hội Làm vườn các tỉnh bạn: 02 tỉnh (Hà Nam, Hà Tĩnh).

3. Tiến độ

TT\tNội dung\tThời gian\tChịu trách nhiệm
1\tTổ chức thành công Đại hội\tTháng 3/2024\tBan Tổ chức
"""
PROGRAMME = "CHƯƠNG TRÌNH CÔNG TÁC NĂM 2024\n\nTT\tNội dung\tThời gian\n1\tTổ chức Hội nghị tổng kết\tTháng 12\n"


def test_a_plan_whose_title_organises_an_event_prepares_it() -> None:
    assert read_text(CONGRESS, key="dh").event == Event(
        plan="dh",
        name="Đại hội đại biểu Hội Làm vườn lần thứ III",
        period=Period(date(2024, 3, 11), date(2024, 3, 20), Grain.PART),
        time_text="2 ngày, dự kiến vào trung tuần tháng 3 năm 2024",
        days=2,
        venue="Nhà văn hóa lao động",
        delegates=120,
        official=80,
        guests=40,
        groups=(
            DelegateGroup(DelegateKind.OFFICIAL, "Các ủy viên Ban Chấp hành"),
            DelegateGroup(
                DelegateKind.OFFICIAL,
                "Đại biểu các chi hội: 03 đại biểu/chi hội"
                " (riêng các chi hội có trên 1.000 hội viên được cử 5 đại biểu)",
                each=3,
                unit="chi hội",
                each_large=5,
                large_over=1000,
            ),
            DelegateGroup(DelegateKind.GUEST, "Lãnh đạo tỉnh"),
            DelegateGroup(
                DelegateKind.GUEST, "Hội Làm vườn các tỉnh bạn: 02 tỉnh (Hà Nam, Hà Tĩnh)", places=("Hà Nam", "Hà Tĩnh")
            ),
        ),
        tentative=frozenset({"period", "venue", "delegates", "official"}),
    )


def test_a_programme_with_meetings_among_its_items_prepares_no_event() -> None:
    assert read_text(PROGRAMME, key="ct").event is None


def test_targets_with_the_words_around_them() -> None:
    document = read_text(
        f"{PROGRAMME}\nIII. CHỈ TIÊU\n\n- Thực hiện tư vấn, phản biện 6 nhiệm vụ/năm trở lên, "
        "trong đó có ít nhất 02 nhiệm vụ giám định xã hội.\n\n"
        "- Phấn đấu đến năm 2026 kết nạp được 03 hội chuyên ngành và 05 hội cấp huyện.\n\n"
        "- Tổ chức 02 lớp tập huấn tại trụ sở.\n",
        key="ct",
    )

    assert document.targets == (
        Target("ct", "Thực hiện tư vấn, phản biện 6 nhiệm vụ/năm trở lên", 6, "nhiệm vụ", "năm"),
        Target("ct", "trong đó có ít nhất 02 nhiệm vụ giám định xã hội", 2, "nhiệm vụ", "năm"),
        Target("ct", "Phấn đấu đến năm 2026 kết nạp được 03 hội chuyên ngành", 3, "hội", "2026"),
        Target("ct", "Phấn đấu đến năm 2026 kết nạp được 05 hội cấp huyện", 5, "hội", "2026"),
    )
