"""What looks wrong in a document: kept as printed, and said."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from documents.readers.blocks import Paragraph
from documents.understand.found import Found
from documents.understand.head.heading import Head
from documents.understand.misprints import mended
from documents.understand.parts import Parts
from documents.understand.tables.near_duplicates import slips
from documents.understand.times.frame import Frame
from documents.understand.times.schedule import in_cell
from rules.plan import Doubt, Item, Party, Plan
from understanding.normalise import fold

_ODD_START = re.compile(r"[^\w\s\"“”‘’'«(\[…%&@#/.]")
_STANDING = re.compile(r"thuong xuyen|ca nam|lien tuc|theo |quanh nam|trong nam")
_PARTY_NAMES = {
    Party.LEAD: "bộ phận thực hiện",
    Party.CHAIR: "người chủ trì",
    Party.COORDINATING: "đơn vị phối hợp",
    Party.APPROVER: "cấp thông qua",
}


def doubts_of(plan: Plan, parts: Parts, found: Sequence[Found]) -> list[Doubt]:
    """All doubts about a document: of its reading and its head first, then line by line and item by item."""
    return [
        *(Doubt(remark.at, remark.what) for remark in parts.remarks),
        *_of_head(parts.head),
        *_of_date(plan, found),
        *_of_lines(parts.stream),
        *_of_times(found, parts.frame),
        *_of_numbers(found),
        *_of_cells(found, parts.document),
    ]


def _of_head(head: Head) -> Iterator[Doubt]:
    if head.number is None and head.numbered is not None:
        yield Doubt(head.numbered, "Số văn bản để trống.")
    if head.dated is not None and (head.issued is None or len(head.issued) < len("2023-05-01")):
        yield Doubt(head.dated, "Ngày ban hành để trống hoặc chưa đủ.")


def _of_date(plan: Plan, found: Sequence[Found]) -> Iterator[Doubt]:
    """An issue date by which all the dated work would be over is likely a slip of the year."""
    if plan.issued is None or len(plan.issued) < len("2023-05-01"):
        return
    try:
        issued = date.fromisoformat(plan.issued)
    except ValueError:
        yield Doubt("Ngày ban hành", f"Không có ngày {plan.issued} trên lịch.")
        return
    ends = [one.item.period.end for one in found if one.item.period and one.item.period.end]
    if ends and all(end <= issued for end in ends):
        years = ", ".join(map(str, plan.years))
        yield Doubt(
            "Ngày ban hành", f"Văn bản ghi ngày {issued:%d/%m/%Y}, sau mọi việc của năm {years}; có thể nhầm năm."
        )


def _of_lines(paragraphs: Sequence[Paragraph]) -> Iterator[Doubt]:
    for paragraph in paragraphs:
        if _ODD_START.match(paragraph.text):
            yield Doubt(paragraph.place, f"Không hiểu dòng “{paragraph.text[:60]}”.")


def _of_times(found: Sequence[Found], frame: Frame) -> Iterator[Doubt]:
    if not frame.is_dated:
        yield Doubt("Văn bản", "Không ghi năm nào, nên thời gian chỉ có ngày, tháng chưa thành lịch.")
    for one in found:
        item = one.item
        if not item.content:
            yield Doubt(one.place, "Dòng của bảng không có nội dung công việc.")
        if frame.is_dated and not _understood(item, frame):
            yield Doubt(_where(item, one), f"Không hiểu thời gian “{item.time_text}”.")
        if item.time_text and (meant := mended(item.time_text)) != item.time_text:
            yield Doubt(_where(item, one), f"Thời gian in là “{item.time_text}”, được hiểu là “{meant}”.")


def _understood(item: Item, frame: Frame) -> bool:
    if item.period or item.condition or item.time_text is None or in_cell(item.time_text, frame).says_something:
        return True
    return bool(_STANDING.search(fold(item.time_text).lower()))


def _of_numbers(found: Sequence[Found]) -> Iterator[Doubt]:
    """Whole numbers of a table's section that stand twice or are left out."""
    by_section: dict[str | None, list[int]] = defaultdict(list)
    for one in found:
        if one.in_table and one.item.no and one.item.no.isdigit():
            by_section[one.item.section].append(int(one.item.no))
    for section, numbers in by_section.items():
        place = f"Mục {section}" if section else "Danh sách công việc"
        for number in sorted({number for number in numbers if numbers.count(number) > 1}):
            yield Doubt(place, f"Số thứ tự {number} dùng {numbers.count(number)} lần.")
        missing = [number for number in range(min(numbers), max(numbers)) if number not in numbers]
        if missing and len(missing) < len(numbers):
            yield Doubt(place, f"Thiếu số thứ tự {', '.join(map(str, missing))}.")


def _of_cells(found: Sequence[Found], document: str) -> Iterator[Doubt]:
    document = document.lower()
    for party, name in _PARTY_NAMES.items():
        cells = [(cell, one) for one in found if (cell := one.item.party(party))]
        for slip in slips([cell for cell, _ in cells], document):
            for cell, one in cells:
                if cell.strip(" .;,") == slip.cell:
                    yield Doubt(
                        _where(one.item, one),
                        f"Cột {name} ghi “{cell}”, khác với “{slip.usual}” thường dùng; có thể in sai.",
                    )


def _where(item: Item, found: Found) -> str:
    if item.no is None:
        return found.place
    return f"Mục {item.no}" + (f" ({item.section})" if item.section else "")
