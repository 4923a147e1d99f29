"""How a report or a plan is asked for as a file: nothing may be said besides what, of when, and in which form.

"Báo cáo" is also what plans are full of, so that whatever else is said makes it a question for items.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from rules.plan import Grain, Period
from rules.reports import Form
from understanding.asks.question import Question, Understood
from understanding.normalise import tidy
from understanding.reports import AskPlanFile, AskReport

POLITE = "(?:xin|cho|nho|giup|hay|em|toi|anh|chi|minh|voi|nhe|nha|a|di|oi|thu ky|vui long|lam on|ngay|lai|please|me|us)"
DO = "(?:ket xuat|xuat|lap|soan|in|gui|tao|tai|lam|can|xem|tong hop|export|print|send|make|get|give|show)"
OF_WHAT = (
    "(?: tong hop| tinh hinh(?: thuc hien)?| tien do(?: thuc hien)?| ket qua(?: thuc hien)?| thuc hien| cong tac"
    "| cong viec| nhiem vu| ke hoach| chuong trinh| so lieu| bao cao)*"
)
REPORT = rf"(?:(?:(?:ban|tep|file) )?(?:bao cao|report){OF_WHAT}|tong hop(?! (?:cong viec|nhiem vu)){OF_WHAT})"
PICTURE = "(?:(?:bang |hinh |anh )?(?:tong quan|toan canh)|bieu do(?: tien do)?|so do nhiet|overview|chart)"
ADVERB = "(?:monthly|quarterly|half-yearly|yearly|annual)"
SMALL = "(?:cua|trong|ve|cho|ca|the|of|for|an?|this)"
FORMS = {
    Form.WORD: "word|docx?",
    Form.EXCEL: "excel|exel|xlsx?|bang tinh|spreadsheet",
    Form.PICTURE: "anh|hinh|hinh anh|png|bieu do|picture",
}
AS = "(?:ra|bang|duoi dang|dang|file|tep|ban|as an?|as|in|to)(?: file| tep| dang)? "
FORM = rf"(?:{AS}(?P<form>{'|'.join(FORMS.values())})|(?P<alone>word|docx|excel|xlsx|png|picture))"
UNIT = "(?:(?:ca )?(?P<unit>thang|quy|nam|month|quarter|year)(?: nay)?)"
WANTED = re.compile(
    rf"(?:{POLITE} )*(?:{DO} )?(?:{POLITE} )*(?:{SMALL} )*(?:(?P<adverb>{ADVERB}) )?"
    rf"(?:(?P<report>{REPORT})|(?:nam )?(?P<picture>{PICTURE}))"
    rf"(?: {SMALL})*(?: {UNIT})?(?: {SMALL})*(?: {FORM})?(?: {POLITE})*"
)
PLAN = re.compile(
    rf"(?:{POLITE} )*(?:(?:ket xuat|xuat|tai|export|download)|(?:{DO} )?(?:{POLITE} )*(?:file|tep|ban))(?: {POLITE})*"
    rf"(?: {FORM})?(?: cua)?(?: {POLITE})*"
)
UNITS = {
    "thang": Grain.MONTH,
    "month": Grain.MONTH,
    "monthly": Grain.MONTH,
    "quy": Grain.QUARTER,
    "quarter": Grain.QUARTER,
    "quarterly": Grain.QUARTER,
    "half-yearly": Grain.HALF,
}
TOLD = re.compile(r"\b(?:roi|xong)\W*$")


def report(question: Question) -> Understood | None:
    """A report of the time that was said; without one, of this month, and in pictures of this year."""
    reading = question.reading
    if reading.other_spans or reading.numbers.items or len(reading.times) > 1 or TOLD.search(question.folded):
        return None
    match = WANTED.fullmatch(rest(question, [(said.start, said.end) for said in reading.times]))
    if match is None:
        return None
    form = Form.PICTURE if match["picture"] else _form(match, Form.WORD)
    unit = match["unit"] or match["adverb"]
    span = reading.times[0].period if reading.times else current(question.today, unit, picture=form is Form.PICTURE)
    if span.start is None or span.end is None:
        return None
    return Understood(AskReport(span, form), question.context)


def plan_file(question: Question) -> Understood | None:
    """ "Xuất kế hoạch 32 ra Excel"."""
    plans, times = question.reading.plans, question.reading.times
    if len(plans) != 1 or len(plans[0].keys) != 1:
        return None
    spans = [(plans[0].start, plans[0].end), *((said.start, said.end) for said in times)]
    match = PLAN.fullmatch(rest(question, spans))
    if match is None:
        return None
    return Understood(AskPlanFile(plans[0].keys[0], _form(match, Form.EXCEL)), question.context)


def rest(question: Question, spans: list[tuple[int, int]]) -> str:
    """The line without what was recognised in it."""
    letters = list(question.folded)
    for start, end in spans:
        letters[start:end] = " " * (end - start)
    return tidy(re.sub(r"[,.!?:]+", " ", "".join(letters))).strip()


def _form(match: re.Match[str], otherwise: Form) -> Form:
    said = match["form"] or match["alone"]
    return next((form for form, words in FORMS.items() if said and re.fullmatch(words, said)), otherwise)


def current(today: date, unit: str | None, *, picture: bool = False) -> Period:
    """The month, quarter, half or year in which we are."""
    grain = UNITS.get(unit or "", Grain.YEAR if picture or unit else Grain.MONTH)
    size = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.HALF: 6}.get(grain, 12)
    first = (today.month - 1) // size * size + 1
    last = first + size - 1
    return Period(date(today.year, first, 1), date(today.year, last, monthrange(today.year, last)[1]), grain)
