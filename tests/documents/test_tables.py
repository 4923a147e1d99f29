"""Tables: columns under many names, rows broken over pages, section rows, pipe tables."""

from __future__ import annotations

from datetime import date

import pytest

from documents.reading import read_text
from rules.plan import Grain, Item, Period, Recurrence

HEAD = "CHƯƠNG TRÌNH CÔNG TÁC NĂM 2022\n\n"


def items(table: str) -> tuple[Item, ...]:
    return read_text(HEAD + table, key="ct").items


def month(number: int, last: int) -> Period:
    return Period(date(2022, number, 1), date(2022, number, last), Grain.MONTH)


@pytest.mark.parametrize(
    "heading",
    [
        "TT\tNội dung công việc\tThời gian thực hiện\tBộ phận tham mưu\tNgười chủ trì\tĐơn vị phối hợp\tCấp thông qua",
        "STT\tNhiệm vụ\tTiến độ\tCơ quan chủ trì\tLãnh đạo phụ trách\tPhối hợp\tCấp phê duyệt",
        "Số TT\tTên nhiệm vụ\tThời hạn\tĐơn vị thực hiện\tNgười phụ trách\tCơ quan, đơn vị phối hợp\tTrình duyệt",
        "TT\tNội dung thực hiện\tHoàn thành\tBộ phận thực hiện\tLãnh đạo chỉ đạo\tĐơn vị phối hợp\tCấp trình",
    ],
)
def test_columns_are_known_by_their_headings_under_many_names(heading: str) -> None:
    row = "3\tMở lớp tập huấn viết tin\tTháng 4\tVăn phòng\tĐ/c Lê Thị Sen\tCác ban\tThường trực"

    assert items(f"{heading}\n{row}\n") == (
        Item(
            plan="ct",
            no="3",
            content="Mở lớp tập huấn viết tin",
            time_text="Tháng 4",
            period=month(4, 30),
            lead="Văn phòng",
            chair="Đ/c Lê Thị Sen",
            coordinating="Các ban",
            approver="Thường trực",
            position=1,
        ),
    )


def test_columns_may_stand_in_any_order() -> None:
    found = items("Thời gian\tĐơn vị phối hợp\tNội dung\tTT\nTháng 9\tBan A\tRà soát hội viên\t1\n")

    assert [(i.no, i.content, i.period, i.coordinating) for i in found] == [
        ("1", "Rà soát hội viên", month(9, 30), "Ban A")
    ]


def test_who_presides_is_a_person_or_a_body_by_what_the_column_holds() -> None:
    people = items("TT\tNội dung\tThời gian\tChủ trì\n1\tHọp giao ban\tTháng 2\tĐ/c Mai\n2\tHọp tổ\tTháng 3\tĐ/c Tú\n")
    bodies = items(
        "TT\tNội dung\tThời gian\tChủ trì\n1\tHọp giao ban\tTháng 2\tVăn phòng\n2\tHọp tổ\tTháng 3\tBan Tổ chức\n"
    )

    assert [(i.chair, i.lead) for i in people] == [("Đ/c Mai", None), ("Đ/c Tú", None)]
    assert [(i.chair, i.lead) for i in bodies] == [(None, "Văn phòng"), (None, "Ban Tổ chức")]


def test_headings_may_stand_in_two_rows() -> None:
    found = items(
        "TT\tNội dung\tThời gian\t\tĐơn vị\n\t\tBắt đầu\tKết thúc\t\n1\tKhảo sát\t05/3/2022\t20/3/2022\tVăn phòng\n"
    )

    assert [(i.content, i.period, i.time_text, i.lead) for i in found] == [
        ("Khảo sát", Period(date(2022, 3, 5), date(2022, 3, 20), Grain.SPAN), "05/3/2022 - 20/3/2022", "Văn phòng")
    ]


def test_a_table_without_headings_is_read_by_what_its_cells_hold() -> None:
    found = items(
        "1\tSoạn đề cương hội thảo chuyên đề\tTháng 3\tVăn phòng\n"
        "2\tGửi giấy mời các nhà khoa học\tTháng 4\tBan Tổ chức\n"
        "3\tTổ chức hội thảo chuyên đề\tTháng 5\tVăn phòng\n"
    )

    assert [(i.no, i.content, i.period, i.lead) for i in found] == [
        ("1", "Soạn đề cương hội thảo chuyên đề", month(3, 31), "Văn phòng"),
        ("2", "Gửi giấy mời các nhà khoa học", month(4, 30), "Ban Tổ chức"),
        ("3", "Tổ chức hội thảo chuyên đề", month(5, 31), "Văn phòng"),
    ]


def test_a_row_broken_over_a_page_is_one_item_in_all_its_cells() -> None:
    found = items(
        "TT\tNội dung\tThời gian\tBộ phận thực hiện\n1\tĐề án kiện toàn tổ chức của\tTháng 5\tVăn phòng và\n\n"
        "\tcác trung tâm\t\tBan Tổ chức\n\nTT\tNội dung\tThời gian\tBộ phận thực hiện\n2\tSơ kết\tTháng 6\tVăn phòng\n"
    )

    assert [(i.no, i.content, i.lead) for i in found] == [
        ("1", "Đề án kiện toàn tổ chức của các trung tâm", "Văn phòng và Ban Tổ chức"),
        ("2", "Sơ kết", "Văn phòng"),
    ]


def test_a_whole_row_without_a_number_is_an_item_of_its_own() -> None:
    found = items(
        "TT\tNội dung\tThời gian\tĐơn vị\n1\tSơ kết\tTháng 6\tVăn phòng\n\tRà soát hồ sơ\tHằng tháng\tBan Tổ chức\n"
    )

    assert [(i.no, i.content, i.recurrence) for i in found] == [
        ("1", "Sơ kết", Recurrence.NONE),
        (None, "Rà soát hồ sơ", Recurrence.MONTHLY),
    ]


def test_section_rows_hold_for_the_rows_below_and_numbers_have_parents() -> None:
    found = items(
        "TT\tNội dung\tThời gian\nA. TỔ CHỨC\n1\tRà soát nhân sự\tTháng 2\na)\tLập danh sách\tTháng 2\n"
        "B. TUYÊN TRUYỀN\n1\tRa bản tin\tTháng 3\n1.1\tSoạn bài\tTháng 3\n"
    )

    assert [(i.section, i.no, i.parent) for i in found] == [
        ("A", "1", None),
        ("A", "a)", "1"),
        ("B", "1", None),
        ("B", "1.1", "1"),
    ]


def test_a_pipe_table_with_bold_section_rows_and_line_breaks() -> None:
    found = items(
        "| STT | Nhiệm vụ | Sản phẩm | Cơ quan chủ trì | Tiến độ |\n|---|---|---|---|---|\n"
        "| **I** | **CHUYỂN ĐỔI SỐ** | | | |\n"
        "| 1 | Nâng cấp mạng | Biên bản | Văn phòng<br>Phòng Tài chính | Quý II |\n"
    )

    assert [(i.section, i.no, i.content, i.lead, i.period) for i in found] == [
        (
            "I",
            "1",
            "Nâng cấp mạng",
            "Văn phòng; Phòng Tài chính",
            Period(date(2022, 4, 1), date(2022, 6, 30), Grain.QUARTER),
        )
    ]


def test_a_time_left_of_the_content_holds_for_the_rows_below_it() -> None:
    found = items(
        "Thời gian\tNội dung\tChủ trì\nTháng 1\tHọp đầu năm\tĐ/c Bình\n"
        "\tThăm hội viên\tĐ/c An\nTháng 2\tTết trồng cây\tĐ/c An\n"
    )

    assert [(i.content, i.period) for i in found] == [
        ("Họp đầu năm", month(1, 31)),
        ("Thăm hội viên", month(1, 31)),
        ("Tết trồng cây", month(2, 28)),
    ]


def test_crosses_under_months_whose_headings_stand_on_every_page() -> None:
    head = "| TT | Nội dung | Chủ trì | Thời gian (tháng) | | |\n| | | | 1 | 2 | 3 |\n"
    found = items(f"{head}| 1 | Họp | Văn phòng | x | | |\n{head}| 2 | Sơ kết | Ban Kinh tế | x | x | |\n")

    assert [(i.no, i.period and (i.period.start, i.period.end)) for i in found] == [
        ("1", (date(2022, 1, 1), date(2022, 1, 31))),
        ("2", (date(2022, 1, 1), date(2022, 2, 28))),
    ]


def test_a_section_named_by_its_letter_alone_is_no_button_of_a_page() -> None:
    cells = "TT|Nội dung|Thời gian|Chủ trì||A|CÔNG TÁC TỔ CHỨC||1|Kiện toàn các hội|Tháng 3|Văn phòng||B"
    cells += "|CÔNG TÁC TUYÊN TRUYỀN||2|Ra số báo đặc biệt|Tháng 6|Ban Thông tin||3|Mở chuyên mục|Tháng 9|Ban Thông tin"

    found = items(cells.replace("|", "\n"))

    assert [(i.no, i.section) for i in found] == [("1", "A"), ("2", "B"), ("3", "B")]


def test_a_dash_within_a_name_begins_no_task() -> None:
    found = items(
        "Thời gian\tNội dung\nTháng 7\t- Viếng nghĩa trang ngày Thương binh - Liệt sĩ - Họp Ban Tài chính – Kế hoạch\n"
        "Tháng 8\t- Họp Ban Giám hiệu - Dự giờ\n"
    )

    assert [(i.content, i.period) for i in found] == [
        ("Viếng nghĩa trang ngày Thương binh - Liệt sĩ", month(7, 31)),
        ("Họp Ban Tài chính – Kế hoạch", month(7, 31)),
        ("Họp Ban Giám hiệu", month(8, 31)),
        ("Dự giờ", month(8, 31)),
    ]


def test_one_cell_may_name_several_parties() -> None:
    found = items(
        "TT\tNhiệm vụ\tPhân công thực hiện\tTiến độ\n1\tRà soát\tChủ trì: Thanh tra Phối hợp: các phòng\tTháng 5\n"
    )

    assert [(i.lead, i.coordinating) for i in found] == [("Thanh tra", "các phòng")]


def test_other_columns_are_kept_as_details_of_the_item() -> None:
    document = read_text(HEAD + "TT\tNội dung\tThời gian\tSản phẩm\n7\tKhảo sát\tTháng 5\tBáo cáo\n", key="ct")

    assert [(p.heading, p.text, p.item_no) for p in document.passages] == [("7. Khảo sát", "Sản phẩm: Báo cáo", "7")]


@pytest.mark.parametrize(
    ("cell", "period", "recurrence", "condition"),
    [
        ("Hàng năm", None, Recurrence.YEARLY, None),
        ("Hằng quý", None, Recurrence.QUARTERLY, None),
        ("Sau khi Trung ương ban hành quy chế", None, Recurrence.NONE, "Sau khi Trung ương ban hành quy chế"),
        ("Theo tiến độ của Sở Nội vụ", None, Recurrence.NONE, "Theo tiến độ của Sở Nội vụ"),
        ("Quý III/2023", Period(date(2023, 7, 1), date(2023, 9, 30), Grain.QUARTER), Recurrence.NONE, None),
        ("Tháng 3; tháng 5", Period(date(2022, 3, 1), date(2022, 5, 31), Grain.SPAN), Recurrence.NONE, None),
        ("Trước 20/7", Period(None, date(2022, 7, 19), Grain.SPAN), Recurrence.NONE, None),
    ],
)
def test_what_a_time_cell_says(cell: str, period: Period | None, recurrence: Recurrence, condition: str | None) -> None:
    (item,) = items(f"TT\tNội dung\tThời gian\n1\tViệc được giao\t{cell}\n")

    assert (item.time_text, item.period, item.recurrence, item.condition) == (cell, period, recurrence, condition)


def test_a_deadline_behind_the_week_of_a_row_is_its_end_and_is_said() -> None:
    [item] = read_text(
        "KẾ HOẠCH NĂM 2024\n\nThời gian\tNội dung\tThực hiện\n"
        "Từ 30/9 đến 04/10\tLập hồ sơ tự đánh giá, hoàn thành trước ngày 15/10\tVăn phòng\n",
        key="k",
    ).items

    assert item.time_text == "Từ 30/9 đến 04/10, hoàn thành trước ngày 15/10"
    assert item.period == Period(date(2024, 9, 30), date(2024, 10, 14), Grain.SPAN)
