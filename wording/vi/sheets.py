"""Reports that go upwards on paper: headings, titles and sentences, in the office's language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import date

from rules.plan import Grain, Item, Period, Plan
from rules.plan.plan import Target
from rules.reports import Outcome, Reached, Summary, Tally
from wording.vi.facts import RECURRING, ROMAN, plan_name, short

KIND = "Báo cáo"
NUMBER = "Số:          /BC-LHH"
SIGNED, SIGN_HINT = ("Người lập báo cáo",), "(Ký, ghi rõ họ tên)"
RECIPIENTS = ("Thường trực Liên hiệp hội (để báo cáo)", "Các ban chuyên môn", "Lưu: VT")
ISSUER = "Liên hiệp các Hội Khoa học và Kỹ thuật"
GENERAL, BY_DEPARTMENT = "1. Kết quả chung", "2. Kết quả theo bộ phận"
LATE, TARGETS, LIST = "Việc quá hạn, cần đôn đốc", "Chỉ tiêu", "Danh mục công việc trong kỳ"
SHARED = "Việc do nhiều bộ phận cùng thực hiện được tính cho từng bộ phận."
NOT_LATE = "Không có việc nào quá hạn."
NOTHING = "Các kế hoạch, chương trình công tác không ghi việc nào trong kỳ."
NOT_TOLD = "chưa báo"
NOBODY = "(Không ghi bộ phận)"
TOTAL = "Tổng số"
NUMBERS = ("Tổng", "Hoàn thành", "Hoàn thành quá hạn", "Đang làm", "Chưa làm", "Chưa rõ", "Trong đó: quá hạn")
ITEM_HEADINGS = ("TT", "Nội dung công việc", "Thời gian", "Bộ phận thực hiện", "Chủ trì", "Kết quả")
TARGET_HEADINGS = ("TT", "Chỉ tiêu", "Mức đề ra", "Đã đạt", "Tỷ lệ")
PLAN_HEADING, DEPARTMENT_HEADING = "Kế hoạch, chương trình", "Bộ phận"
EXPLAINED = (
    "“Hoàn thành quá hạn”: được báo xong sau thời hạn (kể cả thời hạn đã gia hạn). “Quá hạn”: hết thời hạn mà chưa "
    "xong; số này nằm trong “Đang làm” và “Chưa làm”. “Chưa rõ”: đã hết thời hạn trước khi kế hoạch được nạp và "
    "chưa ai báo kết quả."
)
BOOK_ITEMS, BOOK_NUMBERS, YES = "Danh mục", "Tổng hợp", "x"
BOOK_HEADINGS = (
    "Kế hoạch", "Mục", "Nội dung công việc", "Thời gian", "Bắt đầu", "Kết thúc", "Bộ phận thực hiện", "Chủ trì",
    "Phối hợp", "Cấp thông qua", "Kết quả", "Quá hạn",
)  # fmt: skip
BOOK_TARGETS_HEADINGS = ("Kế hoạch", "Chỉ tiêu", "Số đề ra", "Đơn vị tính", "Đã đạt", "Tỷ lệ")
WEEKDAYS = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")
LEGEND = ("Hoàn thành", "Quá hạn", "Chưa đến hạn, chưa rõ")
HEAT, SCALE = "Số việc trong từng ngày", "nhạt: ít việc · đậm: nhiều việc"
BARS = "Tiến độ theo bộ phận"
OUTCOMES = {
    Outcome.DONE: "Hoàn thành",
    Outcome.DONE_LATE: "Hoàn thành quá hạn",
    Outcome.IN_PROGRESS: "Đang làm",
    Outcome.TO_DO: "Chưa làm",
    Outcome.UNKNOWN: "Chưa rõ",
}
PLAN_HEADINGS = (
    "TT", "Nội dung công việc", "Thời gian thực hiện", "Bộ phận tham mưu, thực hiện", "Người chủ trì",
    "Đơn vị phối hợp", "Cấp thông qua",
)  # fmt: skip
PARENT_HEADING, NO_NUMBER = "Thuộc mục", "–"
SHORT_HEADINGS = (PLAN_HEADINGS[0], PARENT_HEADING)  # of columns that hold numbers
PLAN_SHEET = "Kế hoạch"
KINDS = re.compile(r"(?:kế hoạch|chương trình|danh mục|lịch)(?: công tác)?(?: hành động| hoạt động)?", re.IGNORECASE)
PLACE = re.compile(
    r"\b(?:tỉnh|thành phố|TP\.?|kỹ thuật|KH&KT|KHKT)\s+(?:(?:tỉnh|thành phố|TP\.?)\s+)?(?P<name>.+)$", re.IGNORECASE
)


def place_and_day(union_name: str, day: date) -> str:
    """ "Thanh Hóa, ngày 12 tháng 4 năm 2021": single digits up to the 9th and to February get a nought."""
    found = PLACE.search(union_name)
    month = f"0{day.month}" if day.month < 3 else str(day.month)
    return f"{found['name'].strip() if found else '……………'}, ngày {day.day:02} tháng {month} năm {day.year}"


def spelt(span: Period) -> str:
    """A stretch of time as a title says it: "tháng 4 năm 2021", "6 tháng đầu năm 2021"."""
    start, end = span.start, span.end
    if start is None or end is None:
        return f"từ {_day(start)}" if start else f"đến {_day(end)}" if end else "các năm"
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    if span.grain is Grain.MONTH and months == 1:
        return f"tháng {start.month} năm {start.year}"
    if span.grain is Grain.QUARTER and months == 3:
        return f"quý {ROMAN[start.month // 3]} năm {start.year}"
    if span.grain is Grain.HALF and months == 6 and start.month in (1, 7):
        return f"6 tháng {'đầu' if start.month == 1 else 'cuối'} năm {start.year}"
    if span.grain is Grain.YEAR and months == 12 and start.month == 1:
        return f"năm {start.year}"
    return _day(start) if start == end else f"từ {_day(start)} đến {_day(end)}"


def _day(day: date) -> str:
    return f"ngày {day.day:02}/{day.month:02}/{day.year}"


def subject(span: Period) -> str:
    return f"Tình hình thực hiện kế hoạch, chương trình công tác {spelt(span)}"


def opening(summary: Summary) -> str:
    plans = len(summary.by_plan)
    return (
        f"Căn cứ {plans} kế hoạch, chương trình công tác có việc trong kỳ, tính đến {_day(summary.today)}, tình hình "
        f"thực hiện công tác {spelt(summary.span)} như sau:"
    )


def in_words(tally: Tally) -> str:
    """ "Tổng số 12 việc; đã hoàn thành 5 việc (41,7%), trong đó 1 việc hoàn thành quá hạn; …"."""
    late_done = f", trong đó {tally.done_late} việc hoàn thành quá hạn" if tally.done_late else ""
    late = f", trong đó {tally.late} việc đã quá hạn" if tally.late else ""
    unknown = f"; chưa rõ kết quả {tally.unknown} việc" if tally.unknown else ""
    return (
        f"Tổng số {tally.total} việc; đã hoàn thành {tally.completed} việc ({percent(tally.completed, tally.total)})"
        f"{late_done}; đang làm {tally.in_progress} việc, chưa làm {tally.to_do} việc{late}{unknown}."
    )


def percent(part: int, whole: int) -> str:
    """One decimal, with a comma; none where it is nought."""
    tenths = round(1000 * part / whole) if whole else 0
    return f"{tenths // 10},{tenths % 10}%" if tenths % 10 else f"{tenths // 10}%"


def standing(items: Sequence[Item]) -> str:
    waiting = sum(item.waits for item in items)
    parts = [f"{len(items) - waiting} việc thường xuyên, cả năm hoặc cả kỳ kế hoạch"] if len(items) > waiting else []
    parts += [f"{waiting} việc chờ điều kiện"] if waiting else []
    return f"Ngoài ra còn {' và '.join(parts)}, không tính vào các số trên." if parts else ""


def left_over(count: int) -> str:
    return f"Các kỳ trước còn {count} việc quá hạn chưa xong:"


def result(outcome: Outcome, late: bool) -> str:
    return f"{OUTCOMES[outcome]} (quá hạn)" if late else OUTCOMES[outcome]


def when(item: Item) -> str:
    """As short as a cell wants it."""
    period = item.period
    if item.waits or period is None:
        return item.condition or item.time_text or "không ghi"
    if item.recurrence in RECURRING:
        return RECURRING[item.recurrence].capitalize()
    if period.start is None or period.end is None:
        return f"Từ {period.start:%d/%m/%Y}" if period.start else f"Đến {period.end:%d/%m/%Y}" if period.end else ""
    said = spelt(period)
    if not said.startswith(("ngày", "từ")):
        return said.replace(" năm ", "/")
    if period.start == period.end:
        return f"{period.start:%d/%m/%Y}"
    return f"{period.start:%d/%m} – {period.end:%d/%m/%Y}"


def plan(value: Plan) -> str:
    return plan_name(value)


def promised(target: Target) -> str:
    by = "/năm" if target.by == "năm" else f" đến {target.by}" if target.by else ""
    return f"{target.number} {target.unit}{by}"


def reached(value: Reached) -> tuple[str, str]:
    """The number, and what part of the target it is."""
    if value.number is None:
        return NOT_TOLD, ""
    return str(value.number), percent(value.number, value.target.number)


def as_of(day: date) -> str:
    return f"Tính đến {_day(day)}"


def file_name(span: Period) -> str:
    """Without its ending: "bao-cao-thang-4-nam-2021"."""
    return _plain(f"báo cáo {spelt(span)}")


def overview_title(span: Period) -> str:
    return f"Tổng quan công tác {spelt(span)}"


def at_a_glance(summary: Summary) -> str:
    tally = summary.total
    return (
        f"Tính đến {_day(summary.today)}: {tally.total} việc, xong {tally.completed} "
        f"({percent(tally.completed, tally.total)}), quá hạn {tally.late}"
    )


def month(first: date) -> str:
    return f"Tháng {first.month}/{first.year}"


def not_shown(count: int) -> str:
    return f"và {count} bộ phận khác, xem tệp Excel" if count > 0 else ""


def kind(value: Plan) -> str:
    """ "Kế hoạch" of a title that begins so."""
    found = KINDS.match(value.title)
    return found[0] if found else "Kế hoạch"


def rest_of_title(value: Plan) -> str:
    rest = value.title.removeprefix(kind(value)).strip() or value.title
    return rest[:1].upper() + rest[1:]


def number(value: Plan) -> str:
    return f"Số: {value.number or '…'}"


def issued(value: Plan) -> str:
    """The day as far as it is known."""
    year, month, day = (*(value.issued or "").split("-"), "", "")[:3]
    return f"ngày {day or '…'} tháng {month or '…'} năm {year or '…'}"


def numbered(value: Plan) -> str:
    """ "(Số 313/QĐ-LHH, ngày 31 tháng 12 năm 2021)"."""
    return f"(Số {value.number}, {issued(value)})" if value.number else ""


def plan_file_name(value: Plan) -> str:
    """Without its ending: "chuong-trinh-cong-tac-nam-2021"."""
    return _plain(short(value.title))


def _plain(text: str) -> str:
    """A name that every file system and every line takes: without marks and spaces."""
    folded = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "-".join(re.findall(r"[a-z0-9]+", "".join(c for c in folded if not unicodedata.combining(c))))


def plan_label(value: Plan) -> str:
    """As short as a column to filter by wants it."""
    return value.number or short(value.title)


def term(end: date) -> str:
    """The span of a plan that runs from the day it was issued."""
    return f"Thời gian thực hiện: từ ngày ban hành kế hoạch đến hết ngày {end.day}/{end.month}/{end.year}."
