"""Loading documents: what is said, and that it is all or nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Said, Thuky
from tests.places import EXAMPLES

TABLE = "KẾ HOẠCH NĂM 2021\n\nTT\tNội dung công việc\tThời gian\tBộ phận thực hiện\n"
HALL = "1\tDọn hội trường\tTháng 3\tVăn phòng\n"
YARD = "2\tTrồng cây ở sân cơ quan\tTháng 4\tVăn phòng\n"


def test_json_holds_the_whole_document_and_a_dry_run_stores_nothing(
    thuky: Thuky, programme: Path, folder: Path
) -> None:
    said = thuky("import", programme, "--union", "thanh-hoa", "--key", "002", "--dry-run", "--json")
    document = json.loads(said.out)

    assert document["plan"]["key"] == "002"
    assert len(document["items"]) == 72
    assert document["items"][26]["chair"] == "Đ/c Nguyễn Văn Phát"
    assert (document["items"][26]["start"], document["items"][26]["end"]) == ("2021-04-01", "2021-04-30")
    assert list(folder.iterdir()) == []


def test_several_files_give_one_line_each(thuky: Thuky) -> None:
    files = [EXAMPLES / name for name in ("chuong-trinh-cong-tac-2021.txt", "ke-hoach-hanh-dong-2021.txt")]
    said = thuky("import", *files, "--union", "thanh-hoa", "--json")

    assert [json.loads(line)["plan"]["number"] for line in said.lines] == ["313/QĐ-LHH", "32-KH/ĐĐLHH"]


def test_the_summary_says_what_a_new_version_changes(thuky: Thuky, folder: Path) -> None:
    file = folder / "plan.txt"
    stored = []
    for rows in (HALL, HALL, HALL + YARD, HALL.replace("3", "5") + YARD, YARD):
        file.write_text(TABLE + rows, encoding="utf-8")
        stored.append(thuky("import", file, "--union", "thanh-hoa").lines[-1].strip())

    assert stored == [
        "Đã lưu: thêm 1 mục (1).",
        "Không có gì thay đổi so với bản đã lưu.",
        "Đã lưu: thêm 1 mục (2).",
        "Đã lưu: sửa 1 mục (1).",
        "Đã lưu: bỏ 1 mục (1).",
    ]


def test_one_bad_file_keeps_the_good_ones_out(office: Thuky, folder: Path) -> None:
    good, bad = folder / "good.txt", folder / "bad.txt"
    good.write_text(TABLE + HALL, encoding="utf-8")
    bad.write_text("", encoding="utf-8")
    before = office("doctor").out

    assert office("import", good, bad, "--union", "thanh-hoa").status == 2
    assert office("doctor").out == before


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (None, "Không tìm thấy tệp plan.txt."),
        (b"", "Tệp plan.txt không có nội dung."),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "Tệp plan.txt không phải là tệp văn bản."),
        (b"\xff\xfa\x80 binary", "Tệp plan.txt không phải là tệp văn bản."),
        ("Chúc mừng năm mới".encode(), "Tệp plan.txt không có mục công việc nào đọc được."),
        (b"noise \n" * (50 * 2**20 // 7), "Tệp plan.txt lớn quá 20 MB nên hệ thống không đọc."),
    ],
    ids=["missing", "empty", "picture", "binary", "no items", "50 MB"],
)
def test_a_file_that_is_no_plan_is_refused_in_one_sentence(
    thuky: Thuky, folder: Path, content: bytes | None, sentence: str
) -> None:
    file = folder / "plan.txt"
    if content is not None:
        file.write_bytes(content)

    assert thuky("import", file, "--union", "thanh-hoa") == Said(2, "", sentence)
    assert not (folder / "data").exists()


def test_two_documents_cannot_have_one_key(thuky: Thuky, programme: Path) -> None:
    said = thuky("import", programme, programme, "--union", "thanh-hoa", "--key", "002")

    assert said == Said(2, "", "Nhiều văn bản cùng mang mã 002; xin nạp riêng, mỗi văn bản một --key.")


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ([], "Xin cho biết Liên hiệp hội nào: --union MÃ (ví dụ --union thanh-hoa), hoặc đặt UNION trong .env."),
        (
            ["--union", "Thanh Hóa'; DROP TABLE plans; --"],
            "Mã Liên hiệp hội chỉ gồm chữ thường không dấu, chữ số và gạch nối, ví dụ thanh-hoa.",
        ),
        (["--union", "hue", "--year", "21"], "Giá trị của --year phải là số từ 1990 đến 2100."),
        (["--union", "hue", "--quiet"], "Không có tuỳ chọn --quiet; xem `thuky --help`."),
        (
            ["--union", "hue", "--database-url", "mysql://root@127.0.0.1/plans"],
            "Không mở được cơ sở dữ liệu: neither sqlite nor postgresql: mysql://root@127.0.0.1/plans",
        ),
    ],
)
def test_wrong_options_are_refused_in_one_sentence(
    thuky: Thuky, programme: Path, options: list[str], sentence: str
) -> None:
    assert thuky("import", programme, *options) == Said(2, "", sentence)
