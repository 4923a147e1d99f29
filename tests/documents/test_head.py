"""The head and the end of a document: number, date, title, issuer, signer, years in force."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents.reading import read_file, read_text
from rules.plan import Plan

TABLE = "TT\tNội dung\tThời gian\n1\tSơ kết\tTháng 6\n"


def plan(text: str, **options: int) -> Plan:
    return read_text(text + TABLE, source="ke-hoach.txt", year=options.get("year")).plan


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Số: 12/KH-LHH", "12/KH-LHH"),
        ("Số: 32 - KH/ĐĐLHH", "32-KH/ĐĐLHH"),
        ("Số 01/ KH-CĐCS", "01/KH-CĐCS"),
        ("Số: /KH- LHH", None),
        ("Số:      /KH-LHH", None),
    ],
)
def test_the_number_is_written_without_stray_spaces_and_may_be_blank(line: str, number: str | None) -> None:
    assert plan(f"{line}\n\nKẾ HOẠCH NĂM 2022\n\n").number == number


@pytest.mark.parametrize(
    ("line", "issued"),
    [
        ("Bắc Sơn, ngày 09 tháng 7 năm 2021", "2021-07-09"),
        ("Bắc Sơn, ngày tháng 5 năm 2023", "2023-05"),
        ("Bắc Sơn, ngày …… tháng …… năm 2023", "2023"),
        ("*Bắc Sơn, ngày 9 tháng 12 năm 2021*", "2021-12-09"),
    ],
)
def test_the_date_is_as_exact_as_printed(line: str, issued: str) -> None:
    assert plan(f"{line}\n\nKẾ HOẠCH NĂM 2022\n\n").issued == issued


def test_a_programme_issued_with_a_decision_takes_its_number_and_date() -> None:
    read = plan(
        "CHƯƠNG TRÌNH CÔNG TÁC NĂM 2022\n(Ban hành kèm theo Quyết định số 45 /QĐ-LHH ngày 31/12/2021 của Chủ tịch)\n\n"
    )

    assert (read.key, read.number, read.issued, read.years) == ("45", "45/QĐ-LHH", "2021-12-31", (2022,))


def test_a_letterhead_pasted_in_narrow_cells_is_whole_again() -> None:
    read = plan(
        "ỦY BAN NHÂN DÂN\nTỈNH BẮC SƠN\n-------\n|\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM\n|\nSố:\n88/QĐ-UBND\n|\n"
        "Bắc Sơn, ngày 4\ntháng 3 năm 2024\n|\nQUYẾT ĐỊNH\nBAN HÀNH KẾ HOẠCH TRỒNG CÂY\n|\nTM. ỦY BAN NHÂN DÂN\n"
        "PHÓ CHỦ TỊCH\nTrần Văn Sâm\n|\nKẾ HOẠCH\nTRỒNG CÂY PHÂN TÁN TRÊN ĐỊA BÀN TỈNH BẮC SƠN VÀ CÁC HUYỆN NĂM\n2024\n"
        "1. Việc trồng cây phân tán trên địa bàn tỉnh Bắc Sơn.\n\n"
    )

    assert (read.number, read.issued, read.issuer, read.years) == (
        "88/QĐ-UBND",
        "2024-03-04",
        "Ủy ban nhân dân tỉnh Bắc Sơn",
        (2024,),
    )
    assert read.title == "Kế hoạch trồng cây phân tán trên địa bàn tỉnh Bắc Sơn và các huyện năm 2024"


def test_a_title_in_capitals_is_spelled_as_usual() -> None:
    read = plan("CHƯƠNG TRÌNH CÔNG TÁC NĂM 2022 CỦA LIÊN HIỆP CÁC HỘI KH&KT BẮC SƠN\n\n")

    assert read.title == "Chương trình công tác năm 2022 của Liên hiệp các Hội KH&KT Bắc Sơn"
    assert read.issuer == "Liên hiệp các Hội KH&KT Bắc Sơn"


@pytest.mark.parametrize(
    ("head", "issuer"),
    [
        (
            "UBND TỈNH BẮC SƠN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ TƯ PHÁP\tĐộc lập - Tự do - Hạnh phúc\n\n",
            "Sở Tư Pháp",
        ),
        (
            "TỈNH ĐOÀN BẮC SƠN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nBAN THƯỜNG VỤ\tĐộc lập\n\n",
            "Ban Thường vụ Tỉnh Đoàn Bắc Sơn",
        ),
    ],
)
def test_the_letterhead_names_the_issuer(head: str, issuer: str) -> None:
    read = plan(f"{head}KẾ HOẠCH NĂM 2022\n\n")

    assert (read.issuer or "").lower() == issuer.lower()


def test_without_a_letterhead_the_issuer_is_who_issues_it() -> None:
    read = plan(
        "KẾ HOẠCH HÀNH ĐỘNG\n\nĐể thực hiện nghị quyết, Đảng đoàn Liên hiệp các Hội Bắc Sơn "
        "ban hành Kế hoạch hành động sau:\n\n"
    )

    assert read.issuer == "Đảng đoàn Liên hiệp các Hội Bắc Sơn"


def test_the_signer_is_named_without_rank_and_degree() -> None:
    text = "KẾ HOẠCH NĂM 2024\n\n1. Họp: tháng 2/2024\n\nGIÁM ĐỐC\n\n{}"
    names = ("BSCKII. Đàm Quang Thuận", "PGS.TS. Đàm Quang Thuận", "Thượng tá Đàm Quang Thuận")

    assert {read_text(text.format(name), key="k").plan.signer for name in names} == {"Đàm Quang Thuận"}


def test_the_signer_stands_below_the_post() -> None:
    text = f"KẾ HOẠCH NĂM 2022\n\n{TABLE}\n**TM. BAN THƯỜNG VỤ\nCHỦ TỊCH**\n\n\n**Lê Thị Sen**\n"

    assert read_text(text, key="k").plan.signer == "Lê Thị Sen"


@pytest.mark.parametrize(
    ("head", "years"),
    [
        ("KẾ HOẠCH NĂM 2022\n\n", (2022,)),
        (
            "Bắc Sơn, ngày 2 tháng 1 năm 2021\n\nKẾ HOẠCH HÀNH ĐỘNG\n\nThực hiện nghị quyết, nhiệm kỳ 2020 - 2023\n\n",
            (2021, 2022, 2023),
        ),
        ("Bắc Sơn, ngày 2 tháng 1 năm 2022\n\nKẾ HOẠCH\n\nTổ chức Đại hội nhiệm kỳ 2024 - 2029\n\n", (2022,)),
        ("KẾ HOẠCH CÔNG TÁC\n\n", (2023,)),
    ],
)
def test_years_in_force(head: str, years: tuple[int, ...]) -> None:
    assert plan(head, year=2023).years == years


def test_the_key_is_the_one_given_or_the_number_or_the_name_of_the_file() -> None:
    text = "Số: 7/KH-LHH\n\nKẾ HOẠCH NĂM 2022\n\n"

    assert read_text(text + TABLE, key="abc").plan.key == "abc"
    assert plan(text).key == "7"
    assert plan("KẾ HOẠCH NĂM 2022\n\n").key == "ke-hoach"


def test_a_title_beside_the_letterhead_leaves_the_issuer_below_its_superior() -> None:
    read = read_file(Path(__file__).parent / "genre" / "lich-thu-sang-chieu.txt").plan

    assert (read.issuer, read.years) == ("Trường THCS Hòa Lạc", (2023, 2024))


def test_a_title_keeps_all_its_words() -> None:
    title = plan("KẾ HOẠCH\nTriển khai Quyết định phê duyệt Đề án trí thức năm 2025\n\n").title

    assert title == "Kế hoạch triển khai Quyết định phê duyệt Đề án trí thức năm 2025"
