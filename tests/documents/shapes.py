"""Tables of tasks drawn at random, printed as offices and web pages leave them: without lines, with broken cells."""

from __future__ import annotations

import random
import textwrap
from collections.abc import Callable, Sequence
from dataclasses import dataclass

TASKS = (
    "Xây dựng Kế hoạch công tác năm 2024 của cơ quan",
    "Tổ chức Hội nghị Ban Chấp hành lần thứ 5",
    "Tập huấn nghiệp vụ phản biện xã hội cho các hội thành viên",
    "Hội thảo khoa học về ứng dụng công nghệ sinh học trong nông nghiệp sạch",
    "Kiểm tra hoạt động của các hội chuyên ngành",
    "Rà soát hồ sơ hội viên",
    "Gặp mặt trí thức nhân ngày Khoa học và Công nghệ Việt Nam",
    "Sơ kết công tác 6 tháng đầu năm",
    "Giám sát việc thực hiện quy chế dân chủ; báo cáo kết quả với Thường trực",
    "Đại hội Hội Thủy lợi nhiệm kỳ 2024 - 2029",
    "Tham mưu ban hành Chỉ thị về công tác trí thức",
    "Nghiệm thu đề tài cấp tỉnh: “Bảo tồn giống lúa bản địa”",
)
TIMES = (
    ("Tháng 3", "2024-03-01", "2024-03-31"),
    ("Quý II", "2024-04-01", "2024-06-30"),
    ("15/5/2024", "2024-05-15", "2024-05-15"),
    ("Trước 30/6/2024", None, "2024-06-29"),
    ("Tháng 4-5/2024", "2024-04-01", "2024-05-31"),
    ("Từ 10/7 đến 20/7", "2024-07-10", "2024-07-20"),
    ("6 tháng cuối năm", "2024-07-01", "2024-12-31"),
    ("Ngày 20/11", "2024-11-20", "2024-11-20"),
    ("Cả năm", "2024-01-01", "2024-12-31"),
)
LEADS = ("Văn phòng", "Ban Tư vấn phản biện", "Phòng Kế hoạch", "Hội Nông học", "Trung tâm Công nghệ", "Ban Kiểm tra")
HELPERS = ("Các hội thành viên", "Sở Khoa học và Công nghệ", "Tỉnh đoàn", "Sở Nội vụ; Sở Tài chính", "")
NOTES = ("", "Báo cáo", "Kế hoạch", "10")
NAMES = {
    "no": ("TT", "STT", "Số TT"),
    "content": ("Nội dung công việc", "Nhiệm vụ", "Tên công việc", "Hoạt động"),
    "time": ("Thời gian", "Thời gian hoàn thành", "Tiến độ", "Thời hạn hoàn thành"),
    "lead": ("Đơn vị chủ trì", "Bộ phận thực hiện", "Cơ quan chủ trì", "Chủ trì"),
    "coordinating": ("Đơn vị phối hợp", "Phối hợp", "Đơn vị, cá nhân phối hợp"),
    "note": ("Ghi chú", "Sản phẩm", "Kinh phí (triệu đồng)"),
}
ORDERS = (
    ("no", "content", "time", "lead"),
    ("no", "content", "time", "lead", "coordinating", "note"),
    ("no", "content", "lead", "coordinating", "time"),
    ("no", "time", "content", "lead", "note"),
    ("content", "time", "lead", "coordinating"),
    ("time", "content", "lead", "coordinating", "note"),
)
ABOVE = (
    "HỘI LÀM VƯỜN TỈNH\n\nKẾ HOẠCH\nCông tác năm 2024\n\nThường trực Hội ban hành kế hoạch công tác năm 2024 như sau:"
)
BELOW = "Trên đây là kế hoạch công tác năm 2024, các đơn vị nghiêm túc thực hiện./."
Cells = Sequence[str]
Wanted = tuple[str | None, ...]


@dataclass(frozen=True)
class Drawn:
    """A table with its headings, and what a careful reader finds in it."""

    headings: Cells
    rows: Sequence[Cells]
    items: Sequence[Wanted]


def drawn(seed: int) -> Drawn:
    """The table of a seed: number, content, start, end, lead and coordinating unit of every task."""
    chance = random.Random(seed)
    order = chance.choice(ORDERS)
    rows, items = [], []
    for number, task in enumerate(chance.sample(TASKS, chance.randint(4, 8)), start=1):
        (when, start, end), lead, helper = chance.choice(TIMES), chance.choice(LEADS), chance.choice(HELPERS)
        cells = {"no": str(number), "content": task, "time": when, "lead": lead, "coordinating": helper}
        rows.append([(cells | {"note": chance.choice(NOTES)})[column] for column in order])
        together = helper or None if "coordinating" in order else None
        items.append((cells["no"] if "no" in order else None, task, start, end, lead, together))
    return Drawn([chance.choice(NAMES[column]) for column in order], rows, items)


def _broken(cell: str, width: int) -> list[str]:
    return textwrap.wrap(cell, width) or [""]


def _set_with_spaces(table: Drawn, widest: int, between: str) -> str:
    lines = [table.headings, *table.rows]
    widths = [min(widest, max(len(row[place]) for row in lines)) for place in range(len(table.headings))]
    printed = []
    for row in lines:
        cells = [_broken(cell, width) for cell, width in zip(row, widths, strict=True)]
        for at in range(max(map(len, cells))):
            parts = [cell[at] if at < len(cell) else "" for cell in cells]
            spaced = (part.ljust(width) for part, width in zip(parts, widths, strict=True))
            printed.append("   ".join(spaced).rstrip())
        printed.append(between)
    return "\n".join(line for line in printed if line != "-")


def _ruled(table: Drawn) -> str:
    widths = [max(len(row[place]) for row in (table.headings, *table.rows)) for place in range(len(table.headings))]
    rule = "+" + "+".join("-" * (width + 2) for width in widths) + "+"
    lines = [rule]
    for row in (table.headings, *table.rows):
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        lines += [f"| {' | '.join(cells)} |", rule]
    return "\n".join(lines)


def _piped(table: Drawn, break_at: int = 1000) -> str:
    rule = "|".join("---" for _ in table.headings)
    rows = [" | ".join("<br>".join(_broken(cell, break_at)) for cell in row) for row in table.rows]
    return "\n".join(f"| {row} |" for row in (" | ".join(table.headings), rule, *rows))


def _html(table: Drawn) -> str:
    rows = ("".join(f"<td>{cell}</td>" for cell in row) for row in (table.headings, *table.rows))
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"


def _on_two_pages(table: Drawn) -> str:
    half = len(table.rows) // 2
    pages = ([table.headings, *rows] for rows in (table.rows[:half], table.rows[half:]))
    return "\n\n2\n\n".join("\n".join("\t".join(row) for row in page) for page in pages)


def _each(table: Drawn, cells: str, rows: str, *, empty: bool) -> str:
    """Every cell apart; empty ones left as nothing between two of them, or left out."""
    printed = ([cell for cell in row if cell or empty] for row in (table.headings, *table.rows))
    return rows.join(cells.join(row) for row in printed)


SHAPES: dict[str, Callable[[Drawn], str]] = {
    "tabs": lambda table: _each(table, "\t", "\n", empty=True),
    "tabs, rows apart": lambda table: _each(table, "\t", "\n\n", empty=True),
    "tabs and spaces": lambda table: _each(table, " \t ", "\t\n", empty=True),
    "tabs, cells broken": lambda table: "\n".join(
        "\t".join("\n".join(_broken(cell, 30)) for cell in row) for row in (table.headings, *table.rows)
    ),
    "tabs, headings on each page": _on_two_pages,
    "tabs, no headings": lambda table: "\n".join("\t".join(row) for row in table.rows),
    "pipes": _piped,
    "pipes, cells broken": lambda table: _piped(table, 25),
    "ruled": _ruled,
    "html": _html,
    "spaces": lambda table: _set_with_spaces(table, 1000, "-"),
    "spaces, cells broken": lambda table: _set_with_spaces(table, 26, "-"),
    "spaces, rows apart": lambda table: _set_with_spaces(table, 26, ""),
    "a cell a line": lambda table: _each(table, "\n", "\n", empty=True),
    "a cell a line, none empty": lambda table: _each(table, "\n", "\n", empty=False),
    "a cell a line, rows apart": lambda table: _each(table, "\n", "\n\n", empty=False),
    "a cell a paragraph": lambda table: _each(table, "\n\n", "\n\n", empty=True),
    "a cell a paragraph, none empty": lambda table: _each(table, "\n\n", "\n\n", empty=False),
}


def page(table: Drawn, shape: str) -> str:
    """The table in a plan."""
    return f"{ABOVE}\n\n{SHAPES[shape](table)}\n\n{BELOW}\n"
