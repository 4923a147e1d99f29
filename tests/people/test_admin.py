"""`thuky admin`: the first administrator, and the sheet of codes."""

from __future__ import annotations

import re
from pathlib import Path

from docx import Document

from tests.cli.conftest import Said, Thuky, folder, office, programme, thuky

__all__ = ["folder", "office", "programme", "thuky"]


def test_the_first_administrator_gets_a_code_before_any_plan_is_loaded(thuky: Thuky, folder: Path) -> None:
    (folder / ".env").write_text("UNION=hue\nTELEGRAM_BOT=@ThuKyHueBot\n", encoding="utf-8")
    said = thuky("admin", "link", "--name", "Văn phòng")

    assert said.status == 0
    assert re.sub(r"[A-Z0-9]{3} [A-Z0-9]{3}$", "CODE", said.lines[0]) == "Mã của Văn phòng (quản trị): CODE"
    assert said.lines[1].startswith("Mã dùng một lần, đến ")
    assert re.fullmatch(
        r"Nhắn mã này cho trợ lý, hoặc mở liên kết: https://t\.me/ThuKyHueBot\?start=[\w-]{32}", said.lines[2]
    )


def test_without_the_bots_name_the_token_can_be_typed(thuky: Thuky) -> None:
    said = thuky("admin", "link", "--union", "hue")

    assert re.fullmatch(r"Nhắn mã này cho trợ lý, hoặc nhắn: /start [\w-]{32}", said.lines[2])


def test_without_a_union_it_is_refused(thuky: Thuky) -> None:
    assert thuky("admin", "link") == Said(
        2, "", "Xin cho biết Liên hiệp hội nào: --union MÃ (ví dụ --union thanh-hoa), hoặc đặt UNION trong .env."
    )


def test_a_sheet_of_codes_for_everybody_in_the_plans(office: Thuky, folder: Path) -> None:
    said = office("admin", "codes", "--union", "thanh-hoa", "--out", folder / "ma.docx")
    table = Document(str(folder / "ma.docx")).tables[0]
    slips = [cell.text for row in table.rows for cell in row.cells if cell.text]

    assert (said.status, said.out) == (0, f"Đã cấp {len(slips)} mã, in ở tệp {folder / 'ma.docx'}.")
    assert {"Đ/c Nguyễn Quốc Uy", "Văn phòng"} <= {slip.splitlines()[0] for slip in slips}


def test_no_sheet_is_written_for_a_union_without_plans(office: Thuky, folder: Path) -> None:
    assert office("admin", "codes", "--union", "hue", "--out", folder / "ma.docx") == Said(
        2, "", "Chưa có kế hoạch nào của Liên hiệp hội “hue”; hiện có: thanh-hoa."
    )
    assert not (folder / "ma.docx").exists()
