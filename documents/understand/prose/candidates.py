"""Which paragraphs of prose are tasks.

Under a heading of work a paragraph with a time of its own is a task; one with several dated parts, or with parts and
no time at all, only holds its parts, and those are the tasks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from documents.labels import LabelKind
from documents.understand.parties import is_body, is_person
from documents.understand.prose import notices, sentences
from documents.understand.prose.duties import is_short_duty
from documents.understand.prose.field_lines import is_field
from documents.understand.prose.fields import fields_of
from documents.understand.prose.headings import is_phase, is_time_heading, names_a_day
from documents.understand.prose.node import BULLET, PLUS, TEXT, Node
from documents.understand.prose.sections import (
    is_duty,
    is_field_of_work,
    is_milestone,
    is_other,
    is_standing,
    is_work,
    names_a_field,
    time_section,
)
from documents.understand.times.frame import Frame
from documents.understand.times.schedule import Schedule
from rules.plan import Period, Recurrence

_PART_OF_DAY = re.compile(r"(?:buổi )?(?:sáng|trưa|chiều|tối|đêm)\b", re.IGNORECASE)
_PERCENT = re.compile(r"(?:trên |ít nhất )?\d+ ?%", re.IGNORECASE)  # a goal opens so: "100% hội viên được …"
_EXPLAINS = re.compile(
    r"(?:Ghi chú|Lưu ý)\s*:|Căn cứ (?!Kế hoạch này|Chương trình này|chức năng|nhiệm vụ|tình hình)"
    r"|[^:]{0,40}\d:? [Nn]ghỉ (?:Tết|lễ|bù)\b"
)
LISTED = (LabelKind.NUMBER + 1, BULLET, PLUS)
LONGEST_HEADING = 60  # letters
LONGEST_PLAIN = 300  # letters


@dataclass(frozen=True, slots=True)
class Beside:
    """What else holds the tasks of a plan: `sections` that are times, or a `table`; it may be that of a `month`.

    `listed`: what is listed under no heading is its work; `flat`: there are no headings at all.
    """

    sections: bool
    table: bool
    month: bool
    listed: bool
    flat: bool


def candidates(node: Node, frame: Frame, beside: Beside) -> Iterator[Node]:
    """The nodes under `node` (or itself) that are tasks."""
    if _is_task(node, frame, beside):
        yield node
        for under in tasks_within(node, frame):
            yield from candidates(under, frame, beside)
        return
    for under in node.below:
        yield from candidates(under, frame, beside)


def tasks_within(node: Node, frame: Frame) -> list[Node]:
    """The parts of a task that are tasks of their own: several of them have a time besides the one it has itself."""
    if time_section(node, frame):
        return []
    used = fields_of(node, frame, None).used
    parts = [under for under in node.below if under.line not in used]
    dated = [part for part in parts if any(_own_time(under, frame).says_something for under in part.walk())]
    return [part for part in parts if part.rank in {one.rank for one in dated}] if len(dated) > 1 else []


def _is_task(node: Node, frame: Frame, beside: Beside) -> bool:
    if (is_phase(node.text) and (node.below or node.more)) or _is_no_work(node.text) or _heads_points(node, frame):
        return False
    if node.rank <= LabelKind.ROMAN + 1 or (node.rank == TEXT and not (_is_listed_plainly(node) or is_duty(node))):
        return False
    if time_section(node, frame):
        heads = _has_dated_numbers(node, frame) or is_field_of_work(node, frame) or _only_heads(node)
        return not (heads or (beside.table and node.rank == TEXT))
    if node.below and is_other(node.text):
        return False
    if is_duty(node):
        dated = _own_time(node, frame).says_something or (is_short_duty(node) and _stands_among_dated(node, frame))
        return dated and not is_other(node.text)
    if _PERCENT.match(node.text):
        return False
    if beside.sections:
        timed = node.no is not None and bool(fields_of(node, frame, None).when.text)
        return (timed or _comes_back(node, frame)) and not is_other(node.text)
    if beside.flat and _is_dated_point(node, frame):
        return True
    if beside.table and not _may_stand_beside(node, frame, beside):
        return False
    return _is_work_to_do(node, frame) or (beside.listed and node.above is None and node.rank in LISTED)


def _heads_points(node: Node, frame: Frame) -> bool:
    """Whether a number with nothing but a title stands over points with a time each: "2. Các hoạt động trước Tết"."""
    if (
        node.rank != LabelKind.NUMBER + 1
        or node.more
        or len(node.text) > LONGEST_HEADING
        or node.text[-1:] in ".;:,"
        or node.is_labelled
    ):
        return False
    points = [under for under in node.below if under.rank >= LabelKind.ALPHA + 1]
    dated = sum(_own_time(point, frame).says_something for point in points)
    return dated > 1 and dated * 2 > len(points) and len(points) == len(node.below)


def _is_no_work(text: str) -> bool:
    """Whether a paragraph explains, or says no more than a part of the day."""
    return bool(_EXPLAINS.match(text) or _PART_OF_DAY.fullmatch(text.rstrip(" :")))


def _is_dated_point(node: Node, frame: Frame) -> bool:
    if node.rank not in LISTED or any(is_other(one.text) for one in (node, *node.lineage())):
        return False
    return not node.below and sentences.time_in(node.whole, frame).period is not None


def is_list_of_work(top: Sequence[Node], frame: Frame) -> bool:
    """Whether what is listed under no heading is work: most bullets are dated, or some of several numbers.

    So a page lists the events of a festival, and a small club its plan.
    """
    listed = [node for node in top if node.rank in LISTED]
    if any(is_other(node.text) or notices.gives_work(node) for node in top):
        return False
    dated = sum(_own_time(node, frame).says_something for node in listed)
    enough = len(listed) // 5 if all(node.no for node in listed) else len(listed) // 2
    return dated > max(enough, 1)


def _comes_back(node: Node, frame: Frame) -> bool:
    """Whether it is a point under a heading of work that says how often it is done."""
    return node.rank in LISTED and is_work(node) and _own_time(node, frame).recurrence is not Recurrence.NONE


def _may_stand_beside(node: Node, frame: Frame, beside: Beside) -> bool:
    """Whether prose beside a table of tasks may be a task too."""
    work = is_work(node) and (beside.month or _is_dated_beside(node, frame))
    return work or _has_a_line_on_its_time(node, frame)


def _has_a_line_on_its_time(node: Node, frame: Frame) -> bool:
    """Whether a numbered point has a line "Thời gian: …" below it, as only a task has."""
    if node.no is None or is_field(node.text) or any(is_other(one.text) for one in (node, *node.lineage())):
        return False
    return node.is_labelled and fields_of(node, frame, None).when.is_close


def _is_dated_beside(node: Node, frame: Frame) -> bool:
    """Whether a point beside a table of tasks is one: it has a close time, or a number among such that have."""
    numbered = node.no is not None and node.rank < BULLET and _own_time(node, frame).says_something
    return (
        _own_time(node, frame).is_close or _comes_back(node, frame) or (numbered and _stands_among_dated(node, frame))
    )


def _stands_among_dated(node: Node, frame: Frame) -> bool:
    """Whether a time is set beside it in the same list: then the list says what is to be done, not who is who."""
    beside = node.above.below if node.above else ()
    return any(_own_time(other, frame).says_something for other in beside)


def _is_work_to_do(node: Node, frame: Frame) -> bool:
    if node.above and node.above.is_labelled and is_field(node.text):
        return False
    if not node.is_labelled and any(_is_labelled_task(under) for under in node.below):
        return False
    if fields_of(node, frame, None).when.text:
        return True  # also where it is no date: "Thời gian thực hiện: Thường xuyên."
    dated = _own_time(node, frame).says_something
    if node.above is None and (dated or notices.gives_work(node)):
        return True
    if dated and is_person(node.text):
        return True  # who does it and when, even below "Thời gian:"
    if not (is_work(node) or _stands_in_brackets(node) or (dated and is_milestone(node, frame))):
        return False
    return dated or node.is_labelled or _is_whole(node, frame)


def _is_labelled_task(node: Node) -> bool:
    return node.is_labelled and not is_field(node.text) and not is_other(node.text)


def _is_whole(node: Node, frame: Frame) -> bool:
    """Whether an undated paragraph is one task together with its parts, rather than the heading of them."""
    parts = [under for under in node.below if under.rank != TEXT]
    if not parts:
        return not node.below
    if any(part.rank < BULLET for part in parts) or is_body(node.text) or names_a_field(node.text):
        return False
    times = [when for when in (_own_time(part, frame) for part in parts) if when.says_something]
    return len(times) == 1 and times[0].condition is None


def _is_listed_plainly(node: Node) -> bool:
    """Whether a paragraph without any mark is one of a list under a time ("Quý I") or a number, with nothing else."""
    above = node.above
    if above is None or (len(node.text) > LONGEST_PLAIN and not names_a_day(above.text)):
        return False
    heads = is_time_heading(above.text) or is_standing(above.text) or above.rank > LabelKind.ROMAN + 1
    return heads and all(under.rank == TEXT for under in above.below)


def _stands_in_brackets(node: Node) -> bool:
    """A list "(1) … (2) …" without any heading above is a list of tasks, as in a notice of activities."""
    chain = [node, *node.lineage()]
    return chain[-1].rank == LabelKind.BRACKET + 1 and not any(is_other(one.text) for one in chain)


def _has_dated_numbers(node: Node, frame: Frame) -> bool:
    numbered = [under for under in node.below if under.rank < BULLET]
    return bool(numbered) and all(_own_time(under, frame).says_something for under in numbered)


def _only_heads(node: Node) -> bool:
    """Whether it only says what its list is for: "1.1. Sáng: tại sân đình", "a) Nội dung kiểm tra (cấp xã):"."""
    if _PART_OF_DAY.match(node.text):
        return bool(node.below)
    return node.text.endswith(":") and node.text.startswith("Nội dung") and len(node.below) > 1


def _own_time(node: Node, frame: Frame, within: Period | None = None) -> Schedule:
    fields = fields_of(node, frame, within)
    return fields.when if fields.when.says_something else sentences.time_in(node.whole, frame, within)
