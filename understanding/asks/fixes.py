"""How one says what is wrong in a document before it is loaded: "năm 2022", "mục 27 thời gian tháng 5"."""

from __future__ import annotations

import re

from understanding.loading import Fix, Part
from understanding.normalise import fold

IS = r"(?:(?: phai)?(?: la| thanh| sua thanh| doi thanh))?:? "
PLEASE = r"(?:sua |doi )?"
ITEM = r"(?:muc|stt|viec) (?:so )?(?P<no>\d[\w.]*)(?:,? (?:nam|phan) (?P<section>[\w.-]+))?"
WHO = r"(?:(?:bo phan|don vi) )?"
RULES = (
    (Part.KEY, rf"{PLEASE}(?:(?:day )?la ban moi cua |ma(?: van ban)?{IS})(?P<value>\S+)"),
    (Part.YEAR, rf"{PLEASE}nam{IS}(?P<value>(?:19|20)\d\d)"),
    (Part.NUMBER, rf"{PLEASE}so(?: hieu| ky hieu)?(?: van ban)?{IS}(?P<value>\d+ ?[-/]\S.*)"),
    (Part.TITLE, rf"{PLEASE}(?:ten|tieu de)(?: van ban)?{IS}(?P<value>.+)"),
    (Part.DROP, rf"(?:bo|xoa) {ITEM}"),
    (Part.TIME, rf"{PLEASE}{ITEM},?:? (?:thoi gian|thoi han){IS}(?P<value>.+)"),
    (Part.CONTENT, rf"{PLEASE}{ITEM},?:? noi dung{IS}(?P<value>.+)"),
    (Part.CHAIR, rf"{PLEASE}{ITEM},?:? (?:nguoi )?chu tri{IS}(?P<value>.+)"),
    (Part.LEAD, rf"{PLEASE}{ITEM},?:? {WHO}(?:thuc hien|tham muu|bo phan|don vi){IS}(?P<value>.+)"),
    (Part.COORDINATING, rf"{PLEASE}{ITEM},?:? {WHO}phoi hop{IS}(?P<value>.+)"),
    (Part.APPROVER, rf"{PLEASE}{ITEM},?:? (?:cap )?(?:thong qua|trinh duyet|phe duyet){IS}(?P<value>.+)"),
    (Part.ITEM, rf"{PLEASE}{ITEM}"),
)
SAID = tuple((part, re.compile(pattern)) for part, pattern in RULES)


def fix(upload: int | None, said: str) -> Fix | None:
    """What is to be put right; None for anything else."""
    folded = fold(said.lower())
    if len(folded) != len(said):
        said = folded
    for part, pattern in SAID:
        if match := pattern.fullmatch(folded):
            return _fix(upload, part, match, said)
    return None


def _fix(upload: int | None, part: Part, match: re.Match[str], said: str) -> Fix:
    groups = match.groupdict()
    start, end = match.span("value") if "value" in groups else (0, 0)
    return Fix(upload, part, said[start:end].strip(' “”"'), groups.get("no") or "", groups.get("section"), said)
