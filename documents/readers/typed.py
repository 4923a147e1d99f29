"""Tables typed with tabs or pipes, or pasted from Word: rows broken by pages, and cells that hold several lines."""

from __future__ import annotations

from dataclasses import replace

from documents.column_names import column_named
from documents.labels import is_label, label_of
from documents.readers import lines
from documents.readers.blocks import Row, Table

FEWEST_COLUMNS = 3  # of a table that lines without cells may stand in
LONGEST_CELL = 15  # lines
_BULLETS = ("-", "+", "•", "–", "*")


def is_row(line: str) -> bool:
    """Whether a line is a row of cells."""
    return "\t" in line.strip() or ("\t" in line and bool(line.strip())) or line.count("|") >= 2


def opens_a_table(line: str) -> bool:
    """Whether a row is the first of a table: what only stands further in is a paragraph."""
    return is_row(line.lstrip("\t"))


def end_of(page: list[str], start: int) -> int:
    """One past the last line of the table that begins at `start`: blank lines (page ends) within do not end it."""
    width = open_cells = len(_cells(page[start]))
    last_cell = _cells(page[start])[-1]
    last = start
    number = start + 1
    while number < len(page):
        line = page[number]
        if not line.strip():
            number += 1
            continue
        adjacent = number == last + 1
        if is_row(line):
            count = len(_cells(line))
            if not adjacent and (abs(count - width) > width // 2 or _opens_a_wider(line, width)):
                break
            width = max(width, count)
            last_cell = _cells(line)[-1]
            open_cells = count if _begins_anew(line, open_cells, width) else open_cells + count - 1
        elif not adjacent or not (
            _within(page, number, width)
            or _inside_cell(page, number, open_cells, width)
            or _in_last_cell(page, number, last_cell)
        ):
            break
        last = number
        number += 1
    return last + 1


def _opens_a_wider(line: str, width: int) -> bool:
    """Whether a row after a blank line is the headings of the table that stands below a letterhead of `width` cells."""
    named = [column_named(cell.strip()) for cell in _cells(line)]
    return len(named) > width and len(named) >= FEWEST_COLUMNS and None not in named


def table_in(page: list[str], start: int, end: int) -> Table | None:
    """The table that stands from line `start` to before `end`, None where nothing but rules does."""
    framed = page[start].lstrip().startswith("|")  # else a bar that opens a row stands behind an empty cell
    rows: list[Row] = []
    named = [column_named(lines.cell(cell)) for cell in _cells(page[start])]
    widest = max(len(_cells(line)) for line in page[start:end] if line.strip())
    piped = "\t" not in page[start] and None not in named
    width = len(named) if piped and len(named) >= FEWEST_COLUMNS else widest
    for number in range(start, end):
        line = page[number]
        if not line.strip() or lines.RULE.fullmatch(line.strip()):
            continue
        printed = _cells(line, framed=framed or len(_cells(line, framed=False)) != width)
        cells = tuple(lines.cell(cell) for cell in printed)
        if rows and (whole := _rest_of_row(rows[-1].cells, cells, page, number, width)):
            rows[-1] = replace(rows[-1], cells=whole)
            continue
        if any(cells):
            strong = all(cell.strip().startswith("**") for cell in printed if cell.strip())
            rows.append(Row(cells, number + 1, strong))
    return Table(tuple(rows)) if rows else None


def _within(page: list[str], number: int, width: int) -> bool:
    """Whether a line without cells stands inside a table: a section row, or the rest of a broken row."""
    following = page[number + 1] if number + 1 < len(page) else ""
    if width < FEWEST_COLUMNS:
        return False
    return is_row(following) or page[number].lstrip().startswith("|")


def _inside_cell(page: list[str], number: int, open_cells: int, width: int) -> bool:
    """Whether a line belongs to the last cell of a row that is not whole yet: a row line further down completes it."""
    if not 1 < open_cells < width:
        return False
    for line in page[number : number + LONGEST_CELL]:
        if not line.strip():
            return False
        if is_row(line):
            return not _begins_anew(line, open_cells, width)
    return False


def _in_last_cell(page: list[str], number: int, before: str) -> bool:
    """Whether a line stands in the last cell of the row `before`, which begins below its other cells."""
    if before.strip() or is_row(page[number]):
        return False
    following = page[number : number + LONGEST_CELL]
    row = next((line for line in following if is_row(line)), "")
    return all(following[: following.index(row)]) and is_label(_cells(row)[0].strip()) if row else False


def _begins_anew(line: str, open_cells: int, width: int) -> bool:
    """Whether a row line is a row of its own rather than the rest of one with `open_cells` cells."""
    cells = _cells(line)
    together = open_cells + len(cells) - 1
    first = cells[0].strip()
    if not 1 < open_cells < width or together > width or is_label(first) or not first:
        return True
    goes_on = first.startswith(_BULLETS) or first[0].islower()
    return not goes_on and (together < width or label_of(first) is not None)


def _rest_of_row(
    before: tuple[str, ...], after: tuple[str, ...], page: list[str], number: int, width: int
) -> tuple[str, ...] | None:
    """The row broken in or after a cell, whole again."""
    line = page[number]
    if len(before) == width and width >= FEWEST_COLUMNS and _belongs_to_last(before[-1], page, number):
        return _with(before, after)
    if line.lstrip().startswith("|") and len(before) == 1 and is_label(before[0]) and len(after) < width - 1:
        return (*before, "", *after)  # its content was lost
    if not 1 < len(before) < width:
        return None
    if line.lstrip().startswith("|") and len(before) + len(after) == width:
        return (*before, *after)
    if is_row(line):
        return None if _begins_anew(line, len(before), width) else _with(before, after)
    return _with(before, after) if _inside_cell(page, number, len(before), width) else None


def _belongs_to_last(cell: str, page: list[str], number: int) -> bool:
    """Whether a line goes on with a last cell that so far holds nothing but lines of its own, in bullets."""
    begun = not cell or all(line.startswith(_BULLETS) for line in cell.split("\n"))
    return begun and page[number].startswith(_BULLETS) and _in_last_cell(page, number, "")


def _with(before: tuple[str, ...], after: tuple[str, ...]) -> tuple[str, ...]:
    """Two pieces of a row: the first cell of one continues the last of the other, on a new line if it begins one."""
    new_line = after[0][:1].isupper() or after[0].startswith(_BULLETS)
    cell = f"{before[-1]}\n{after[0]}".strip() if new_line else lines.joined(before[-1], after[0])
    return (*before[:-1], cell, *after[1:])


def _cells(line: str, *, framed: bool = True) -> list[str]:
    if "\t" in line:
        return line.split("\t")
    bare = line.strip()
    if framed and bare.startswith("|") and bare.count("|") > 1:
        bare = bare[1:]
    return bare.removesuffix("|").split("|")
