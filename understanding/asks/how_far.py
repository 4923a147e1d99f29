"""How far the work is as a whole: "tình hình thực hiện thế nào", "năm nay hoàn thành bao nhiêu phần trăm"."""

from __future__ import annotations

import re

from understanding.asks.question import Question, Understood
from understanding.asks.reports import OF_WHAT, POLITE, current, rest
from understanding.phrases import any_of
from understanding.reports import AskReport

HOW = any_of("(như )?thế nào", "ra sao", "sao rồi", "(đến|tới) (đâu|mô)", "bao nhiêu", "mấy", "răng")
PER_CENT = "(?:phan tram|%)"
DONE = any_of("(đã |được )*(xong|hoàn thành|đạt|làm|thực hiện)( được| xong)?")
WANTED = re.compile(
    rf"(?:{POLITE}|den gio|hien nay|chung|cua|trong|co quan|don vi|bao cao|hoi|la|ty le|{DONE}| )*(?:"
    rf"(?:tinh hinh|tien do|ket qua){OF_WHAT}(?: chung)? {HOW}"
    rf"|{DONE}(?: {HOW}) {PER_CENT}|ty le (?:da )?(?:hoan thanh|xong){OF_WHAT}(?: {HOW})?"
    rf"|(?:cong viec|ke hoach|chuong trinh)(?: chay| trien khai| thuc hien)?(?: cong tac)? {HOW}"
    rf")(?: {PER_CENT}| {POLITE}| roi| vay| the| nhi| ha| cong viec| ke hoach| chuong trinh)*"
)


def how_far(question: Question) -> Understood | None:
    """The numbers of the time that was said; without one, of this year."""
    reading = question.reading
    if reading.other_spans or reading.numbers.items or reading.mentions or len(reading.times) > 1:
        return None
    if WANTED.fullmatch(rest(question, [(said.start, said.end) for said in reading.times])) is None:
        return None
    span = reading.times[0].period if reading.times else current(question.today, "nam")
    if span.start is None or span.end is None:
        return None
    return Understood(AskReport(span, form=None), question.context)
