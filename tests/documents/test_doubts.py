"""What looks wrong is kept as printed, and said."""

from __future__ import annotations

from documents.reading import read_text
from rules.plan import Doubt

HEADINGS = "TT\tNội dung\tThời gian\tBộ phận thực hiện\tCấp thông qua\n"


def doubts(text: str) -> tuple[Doubt, ...]:
    return read_text(text, key="k").doubts


def programme(*rows: str) -> str:
    return f"CHƯƠNG TRÌNH CÔNG TÁC NĂM 2022\n\n{HEADINGS}" + "\n".join(rows) + "\n"


def test_a_sound_document_raises_none() -> None:
    assert (
        doubts(programme("1\tHọp\tTháng 2\tVăn phòng\tThường trực", "2\tSơ kết\tTháng 6\tVăn phòng\tThường trực")) == ()
    )


def test_blank_number_and_day() -> None:
    text = (
        "Số: /KH-LHH\n\nBắc Sơn, ngày tháng 5 năm 2022\n\nKẾ HOẠCH NĂM 2022\n\n"
        f"{HEADINGS}1\tHọp\tTháng 6\tVăn phòng\tThường trực\n"
    )

    assert doubts(text) == (
        Doubt("Dòng 1", "Số văn bản để trống."),
        Doubt("Dòng 3", "Ngày ban hành để trống hoặc chưa đủ."),
    )


def test_a_date_after_all_the_work() -> None:
    text = (
        "CHƯƠNG TRÌNH CÔNG TÁC NĂM 2022\n(Kèm theo Quyết định số 5/QĐ-LHH ngày 31/12/2022)\n\n"
        f"{HEADINGS}1\tHọp\tTháng 12\tVăn phòng\tThường trực\n"
    )

    assert doubts(text) == (
        Doubt("Ngày ban hành", "Văn bản ghi ngày 31/12/2022, sau mọi việc của năm 2022; có thể nhầm năm."),
    )


def test_an_abbreviation_unlike_its_siblings() -> None:
    text = programme(
        "1\tHọp\tTháng 2\tVăn phòng\tThường trực LHHội",
        "2\tSơ kết\tTháng 6\tVăn phòng\tThường trực LHH",
        "3\tTổng kết\tTháng 12\tVăn phòng\tThường trực LHH",
    )

    assert doubts(text) == (
        Doubt(
            "Mục 1",
            "Cột cấp thông qua ghi “Thường trực LHHội”, khác với “Thường trực LHH” thường dùng; có thể in sai.",
        ),
    )
    assert read_text(text, key="k").items[0].approver == "Thường trực LHHội"


def test_names_that_differ_by_a_number_or_an_initial_are_no_slip() -> None:
    rows = [f"{n}\tHọp\tTháng 2\tPhòng Nghiệp vụ {n % 2 + 1}\tBan {'AB'[n % 2]}" for n in range(1, 9)]

    assert doubts(programme(*rows)) == ()


def test_missing_and_doubled_numbers() -> None:
    rows = [f"{n}\tHọp\tTháng 2\tVăn phòng\tThường trực" for n in (1, 2, 2, 4)]

    assert doubts(programme(*rows)) == (
        Doubt("Danh sách công việc", "Số thứ tự 2 dùng 2 lần."),
        Doubt("Danh sách công việc", "Thiếu số thứ tự 3."),
    )


def test_a_time_and_a_line_that_were_not_understood() -> None:
    text = programme("1\tHọp\tkhoảng đó\tVăn phòng\tThường trực") + "\n} (để B/c);\n"

    assert doubts(text) == (
        Doubt("Dòng 6", "Không hiểu dòng “} (để B/c);”."),
        Doubt("Mục 1", "Không hiểu thời gian “khoảng đó”."),
    )


def test_a_document_without_a_year_has_no_dates() -> None:
    document = read_text(f"LỊCH CÔNG TÁC\n\n{HEADINGS}1\tHọp\tTháng 2\tVăn phòng\tThường trực\n", key="k")

    assert (document.items[0].period, document.plan.years) == (None, ())
    assert document.doubts == (
        Doubt("Văn bản", "Không ghi năm nào, nên thời gian chỉ có ngày, tháng chưa thành lịch."),
    )


def test_a_place_is_the_line_of_the_text_that_was_given() -> None:
    guests = "có đông đủ hội viên các hội thành viên và đại diện lãnh đạo địa phương cùng dự, bố trí nơi để xe."
    step = f"{{0}}. Lễ trao giải ở cơ sở {{0}}. Thời gian: tháng {{0}}. Địa điểm: Nhà văn hóa huyện số {{0}}, {guests}"
    steps = " ".join(map(step.format, range(1, 9)))
    text = f"Trang của Hội\n\nSố: /KH-LHH KẾ HOẠCH Tổ chức trao giải năm 2024 II. NỘI DUNG {steps}\n\n? Liên hệ\n"
    document = read_text(text, key="k")

    assert document.places == ("Dòng 3",) * 8
    assert document.doubts == (Doubt("Dòng 3", "Số văn bản để trống."), Doubt("Dòng 5", "Không hiểu dòng “? Liên hệ”."))
