"""`thuky export` and `thuky import-house`: what is said, and that nothing is written over."""

from __future__ import annotations

import stat
from pathlib import Path

from tests.cli.conftest import Thuky

NEW = ("--database-url", "sqlite:///new/thuky.db")


def test_a_union_moves(office: Thuky, folder: Path) -> None:
    said = office("export", "--union", "thanh-hoa", "--out", "house.zip")
    assert said.status == 0
    assert said.out.startswith("Đã đóng gói thanh-hoa, ")
    assert stat.S_IMODE((folder / "house.zip").stat().st_mode) == 0o600

    moved = office("import-house", "house.zip", *NEW)
    assert (moved.status, moved.out.split(",")[0]) == (0, "Đã nhận thanh-hoa")
    question = ("ask", "ai chủ trì mục 27?", "--union", "thanh-hoa", "--today", "2021-04-12")
    assert office(*question, *NEW).out == office(*question).out
    assert office("export", "--union", "thanh-hoa", "--out", "again.zip", *NEW).status == 0
    assert (folder / "again.zip").read_bytes() == (folder / "house.zip").read_bytes()


def test_what_cannot_be_moved_is_said_in_a_sentence(office: Thuky, folder: Path) -> None:
    office("export", "--union", "thanh-hoa", "--out", "house.zip")
    (folder / "no.zip").write_bytes(b"PK\x03\x04")
    said = {
        name: office(*command)
        for name, command in {
            "there": ("export", "--union", "thanh-hoa", "--out", "house.zip"),
            "nobody": ("export", "--union", "hue", "--out", "hue.zip"),
            "nowhere": ("export", "--union", "thanh-hoa", "--out", "no/house.zip"),
            "missing": ("import-house", "hue.zip"),
            "damaged": ("import-house", "no.zip"),
            "twice": ("import-house", "house.zip"),
        }.items()
    }
    assert {name: (each.status, each.err) for name, each in said.items()} == {
        "there": (2, "Tệp house.zip đã có; xin chọn tên khác."),
        "nobody": (2, "Chưa có kế hoạch nào của Liên hiệp hội “hue”; hiện có: thanh-hoa."),
        "nowhere": (2, "Không ghi được no/house.zip: No such file or directory."),
        "missing": (2, "Không tìm thấy tệp hue.zip."),
        "damaged": (2, "Tệp no.zip không phải là gói dữ liệu do `thuky export` tạo, hoặc đã hỏng."),
        "twice": (
            2,
            "Chưa nhận được thanh-hoa: ở đây đã có dữ liệu trùng, hoặc gói không nguyên vẹn. "
            "Xin nhận vào một cơ sở dữ liệu mới.",
        ),
    }
