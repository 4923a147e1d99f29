"""Invented delegates for a congress like that of document 000: as many as wanted, in the groups of its plan."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, product

from openpyxl import load_workbook

from rules.congress.entry import Column

SURNAMES = "Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Bùi Đỗ Hồ Ngô Dương".split()
MIDDLE = {"Nam": ("Văn", "Đức", "Quang", "Hữu", "Công"), "Nữ": ("Thị", "Thu", "Ngọc", "Kim", "Thanh")}
GIVEN = {
    "Nam": "An Bình Cường Dũng Đạt Giang Hải Khánh Long Minh Nghĩa Phúc Quân Sơn Thắng Tuấn Vinh".split(),
    "Nữ": "Anh Bích Cúc Duyên Hà Hạnh Hương Lan Mai Nga Oanh Phương Quỳnh Thảo Trang Vân Xuân".split(),
}
DEGREES = ("GS.TS", "PGS.TS", "Tiến sĩ", "Thạc sĩ", "Đại học", "Đại học", "Kỹ sư", None)
OFFICES = ("Chủ tịch", "Phó Chủ tịch", "Ủy viên", "Trưởng ban", "Giám đốc", None)
FIELDS = (
    "Làm vườn", "Đúc đồng", "Y học", "Dược học", "Xây dựng", "Cơ khí", "Điện lực", "Thủy lợi", "Lâm nghiệp", "Nuôi ong",
    "Sinh vật cảnh", "Tin học", "Hóa học", "Vật lý", "Toán học", "Địa chất", "Luật gia", "Kế toán", "Kiến trúc",
    "Thú y", "Nghề cá", "Đo đạc", "Khoa học lịch sử", "Tâm lý giáo dục", "Giống cây trồng", "Đông y", "Châm cứu",
    "Điều dưỡng", "Cầu đường", "Vật liệu", "Môi trường", "Đá cảnh", "Bảo tồn", "Thống kê", "Kinh tế", "Di sản",
    "Nội khoa", "Nhi khoa", "Sản khoa", "Răng hàm mặt", "Phục hồi chức năng", "Năng lượng", "Tự động hóa", "Đường sắt",
    "Muối", "Chè",
)  # fmt: skip


@dataclass(frozen=True)
class Size:
    """How many delegates of which sort: 5 from a small association, 7 from a large one, 1 from a unit."""

    committee: int
    small: int
    large: int
    units: int
    guests: tuple[int, int, int, int, int, int, int, int]

    @property
    def official(self) -> int:
        return self.committee + 5 * self.small + 7 * self.large + self.units

    @property
    def total(self) -> int:
        return self.official + sum(self.guests)


AS_PLANNED = Size(37, 23, 5, 13, (4, 12, 12, 40, 27, 10, 15, 30))
LARGER = Size(45, 36, 10, 25, (6, 14, 12, 66, 54, 14, 24, 40))


def rows(size: Size) -> Iterator[dict[Column, str | int]]:
    """A line for each delegate, some of them with little known."""
    people = _people()
    for delegate in islice(people, size.committee):
        yield delegate | {Column.GROUP: "1", Column.UNIT: "Ban Chấp hành khóa VI"}
    for place, field in enumerate(FIELDS[: size.small + size.large]):
        members = 1001 + place if place < size.large else 100 + place
        for delegate in islice(people, 7 if place < size.large else 5):
            yield delegate | {Column.GROUP: "2", Column.UNIT: f"Hội {field}", Column.MEMBERS: members}
    for place, delegate in enumerate(islice(people, size.units), 1):
        yield delegate | {Column.GROUP: "3", Column.UNIT: f"Trung tâm nghiên cứu số {place}"}
    for group, number in enumerate(size.guests, 4):
        for place, delegate in enumerate(islice(people, number), 1):
            yield delegate | {Column.GROUP: str(group), Column.UNIT: f"Cơ quan {group}-{place}"}


def workbook(template: bytes, lines: Iterator[dict[Column, str | int]]) -> bytes:
    """The office's template, filled in by hand as it were."""
    book = load_workbook(io.BytesIO(template))
    sheet = book.worksheets[0]
    for place, line in enumerate(lines, sheet.max_row + 1):
        for column, key in enumerate(Column, 1):
            sheet.cell(place, column).value = line.get(key)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _people() -> Iterator[dict[Column, str | int]]:
    """No two of one name."""
    names = (
        (sex, f"{surname} {MIDDLE[sex][(place + shift) % 5]} {GIVEN[sex][place]}")
        for shift, place, surname, sex in product(range(3), range(17), SURNAMES, MIDDLE)
    )
    for number, (sex, name) in enumerate(names):
        whole: dict[Column, str | int | None] = {
            Column.NAME: name,
            Column.SEX: sex if number % 9 else None,
            Column.BORN: 1938 + number * 7 % 58 if number % 7 else None,
            Column.DEGREE: DEGREES[number % len(DEGREES)],
            Column.OFFICE: OFFICES[number % len(OFFICES)],
            Column.PHONE: f"09{10000000 + number:08d}" if number % 11 else None,
            Column.PARTY: "x" if number % 3 == 0 else None,
        }
        yield {column: value for column, value in whole.items() if value is not None}
