"""The outline of prose: labelled paragraphs and bullets under their headings, continuations with what they continue."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.labels import Label, LabelKind, label_of
from documents.readers.blocks import Paragraph
from documents.understand.misprints import relabelled
from documents.understand.prose.field_lines import TIME, is_field, says_who, says_who_or_when
from documents.understand.prose.headings import is_named_phase, is_time_heading, names_a_day
from documents.understand.prose.node import BULLET, HEADING, PLUS, TEXT, Node
from documents.understand.prose.points import points_of
from documents.understand.prose.sections import is_standing

SHORT = 60  # letters of a heading
LABEL = 40  # letters that "Thời gian thực hiện:" and the like take
_DATED = re.compile(  # "Trước ngày 18/12/2024: Sở …" stands in a list though no mark is before it
    r"(?:Trước|Từ|Ngày|Đến|Sáng|Chiều|Tối|Chậm nhất|Trong|Đúng|Lúc)\b[^:.;]{0,50}\d{1,2}/\d{1,2}[^:.;]{0,25}:\s+\S"
    r"|\d{1,2} ?(?:giờ|h) ?\d{0,2}(?: phút)?,? ngày \d{1,2}/\d{1,2}"
)
_DATE = re.compile(r"\b\d{1,2}/\d{4}\b")
_A_DAY = re.compile(r"\d{1,2}/\d{1,2}\b|(?:đầu|giữa|cuối) tháng \d", re.IGNORECASE)
_TIMED = re.compile(r"\d{1,2}/\d{1,4}\b|\b(?:tháng|quý) (?:\d|[IV])", re.IGNORECASE)
_OPENS_WITH_A_TIME = re.compile(
    r"(?:Trong|Từ|Vào|Đầu|Giữa|Cuối|Trước|Ngày|Quý|Tháng|Sáng|Chiều|Tối)\b[^,.:;]{0,30}\d[^,.:;]{0,20}, [A-ZĐ]"
)
_IS_PAST = re.compile(r"^(?:Năm (?:ngoái|trước)|Trước đó|Năm (?:học )?20\d\d)\b[^.]*\b(?:đã \w|diễn ra\b[^.]*\bvới \d)")
_CLOSING = re.compile(
    r"Trên đây là|Trong quá trình (?:tổ chức|triển khai|thực hiện)|Yêu cầu các|Đề nghị các|Xem (?:chi tiết|thêm)"
    r"|[A-ZĐ][^.;:]{3,60} (?:được giao )?(?:làm|là) (?:cơ quan|đơn vị|bộ phận)? ?(?:thường trực|đầu mối)\b"
    r"|Ngoài (?:lịch|các|những)\b[^.]{0,60}\btrên\b|(?:Ghi chú|Lưu ý)\s*:"
    r"|(?:Nghị quyết|Kế hoạch|Chương trình|Thông báo)(?: này)? (?:đã được|được|có hiệu lực)\b"
)
_FINAL = re.compile(r"[./]{2}\s*$")


def outline_of(paragraphs: Sequence[Paragraph]) -> list[Node]:
    """The nodes that stand at the top."""
    ranks = _Ranks()
    top: list[Node] = []
    current: Node | None = None
    for paragraph in points_of(paragraphs):
        label = label_of(relabelled(paragraph.text)) if not paragraph.bullet else None
        rank = ranks.of(paragraph, label)
        rank = BULLET if rank == TEXT and _goes_on_with_days(paragraph, current) else rank
        rank = current.rank if rank == TEXT and current and _follows_a_dated_one(paragraph, current) else rank
        apart = rank == TEXT and _stands_apart(paragraph, current)
        if rank == TEXT and current is not None and not apart:
            current = _continue(current, paragraph)
            continue
        if rank in (BULLET, PLUS) and (task := _task_of_field(paragraph, current, rank)):
            task.more.append(paragraph)
            continue
        node = Node(paragraph, rank, label.no if label else None, label.title if label else paragraph.text)
        node.above = None if apart else _place(current, rank, says_when=bool(TIME.match(paragraph.text)))
        (node.above.below if node.above else top).append(node)
        current = node
    for siblings in [top, *(node.below for root in top for node in list(root.walk()))]:
        _open_lists(siblings)
        _share(siblings)
    return top


def _share(siblings: Sequence[Node]) -> None:
    """Let lines on who and when speak of all points of a list since the last such lines."""
    waiting: list[Node] = []
    for node in siblings:
        lines = [paragraph for paragraph in node.more if says_who_or_when(paragraph.text)]
        if node.rank != BULLET or node.above is None or node.above.no is None:
            waiting = []
        elif not lines:
            waiting.append(node)
        else:
            for earlier in waiting if any(says_who(line.text) for line in lines) else ():
                earlier.shared = lines
            waiting = []


def _open_lists(siblings: Sequence[Node]) -> None:
    """Give paragraphs of their own to the numbered headings that stand over them, with no mark before them."""
    if any(_heads_a_list(node, fewest=2) for node in siblings):
        for node in siblings:
            if _heads_a_list(node, fewest=1):
                node.below = [Node(paragraph, TEXT, None, paragraph.text, node) for paragraph in node.more]
                node.more = []


def _heads_a_list(node: Node, fewest: int) -> bool:
    """Whether a short numbered line without a full stop heads paragraphs of their own: "2.1. Công tác thi đua"."""
    return (
        node.no is not None
        and len(node.more) >= fewest
        and len(node.text) <= SHORT
        and not node.below
        and node.text[-1:] not in ".;:,"
        and not any(":" in paragraph.text[:LABEL] for paragraph in node.more)
    )


class _Ranks:
    """Ranks of paragraphs; of "A." and "I." the one that comes first is the outer one."""

    def __init__(self) -> None:
        self.outer: LabelKind | None = None
        self.headed = False  # whether numbers are headings of their own, over numbers of a list
        self.dated: str | None = None  # the number that follows that of the last heading that was a time
        self.timely = False  # whether headings are times

    def of(self, paragraph: Paragraph, label: Label | None) -> int:
        outer = label is None or label.kind in (LabelKind.LETTER, LabelKind.ROMAN, LabelKind.NUMBER)
        dated = is_time_heading(label.title if label else paragraph.text)
        lettered = label is not None and label.kind in (LabelKind.LETTER, LabelKind.ROMAN)
        listed = bool(paragraph.bullet) and ":" in paragraph.text[:-1]
        if outer and not lettered and not listed and (dated or self._goes_on(label)):
            self.dated = str(int(label.no) + 1) if label and label.no.isdigit() else self.dated
            self.timely = True
            return LabelKind.ROMAN + 1
        if label:
            if lettered:
                self.outer = self.outer if self.outer is not None else label.kind
                return 2 if label.kind is self.outer else 3
            if label.kind is LabelKind.NUMBER:
                self.headed = self.headed or paragraph.heading
                return int(label.kind) + (2 if self.headed and not paragraph.heading else 1)
            return int(label.kind) + 1
        heads = paragraph.bullet == "*" or (not paragraph.bullet and is_standing(paragraph.text))
        if heads and paragraph.text.endswith(":") and self.timely:
            return LabelKind.ROMAN + 1  # "* Công việc khác:", "Hoạt động thường xuyên:" behind days or months
        if paragraph.bullet:
            return PLUS if paragraph.bullet == "+" else BULLET
        if is_named_phase(paragraph.text):
            return LabelKind.ROMAN + 1
        if _DATED.match(paragraph.text):
            return BULLET
        upper = paragraph.text.isupper() and 3 < len(paragraph.text) < 120
        return HEADING if upper or paragraph.heading else TEXT

    def _goes_on(self, label: Label | None) -> bool:
        """Whether a heading goes on with those that are times: "5. Hoạt động thường xuyên" behind "4. Quý IV"."""
        return label is not None and label.no == self.dated and len(label.title) < LABEL and label.title[-1].isalpha()


def _place(current: Node | None, rank: int, *, says_when: bool) -> Node | None:
    while current is not None and current.rank >= rank:
        current = current.above
    return current.above if says_when and current is not None and is_dated_part(current) else current


def is_dated_part(node: Node) -> bool:
    """Whether it is one of several points "(1) …" that all say their time: a time below them is that of the whole."""
    if node.rank != LabelKind.BRACKET + 1 or node.above is None or _is_title(node.above):
        return False
    points = [point for point in node.above.below if point.rank == node.rank]
    return len(points) > 1 and all(_DATE.search(point.text) for point in points)


def _continue(current: Node, paragraph: Paragraph) -> Node:
    """Give `paragraph` to the node that it continues, or to the heading that it stands under."""
    owner = current
    if says_who_or_when(paragraph.text):
        while owner.rank > BULLET and owner.above is not None:
            owner = owner.above
    if TIME.match(paragraph.text) and is_dated_part(owner):
        owner = owner.above or owner
    if _is_title(owner):
        if is_field(paragraph.text) and owner.below and owner.below[-1].rank == TEXT:
            task = owner.below[-1]
            if not is_field(task.text):
                task.more.append(paragraph)
                return owner
        node = Node(paragraph, TEXT, None, paragraph.text, owner)
        owner.below.append(node)
        return owner
    owner.more.append(paragraph)
    return current


def _task_of_field(paragraph: Paragraph, current: Node | None, rank: int) -> Node | None:
    """The point that a line on who or when belongs to, though it bears the same mark: "- Chủ trì: …"."""
    beside = current is not None and current.rank == rank and current.above is not None and _is_title(current.above)
    return current if beside and current and is_field(paragraph.text) and not is_field(current.text) else None


def _follows_a_dated_one(paragraph: Paragraph, current: Node) -> bool:
    """Whether a paragraph that opens with its time stands behind a point that is whole and has a time of its own."""
    whole = current.no is not None and not current.more and not current.below and current.text.endswith(".")
    return whole and bool(_TIMED.search(current.text) and _OPENS_WITH_A_TIME.match(paragraph.text))


def _goes_on_with_days(paragraph: Paragraph, current: Node | None) -> bool:
    """Whether a paragraph is the next point of a list without marks, each of which says its day."""
    unmarked = current is not None and current.rank == BULLET and not current.paragraph.bullet
    return (
        unmarked
        and not _IS_PAST.search(paragraph.text)
        and bool(_A_DAY.search(paragraph.text))
        and not says_who_or_when(paragraph.text)
    )


def _is_title(node: Node) -> bool:
    return node.rank <= LabelKind.ROMAN + 1


def _stands_apart(paragraph: Paragraph, current: Node | None) -> bool:
    """Whether a paragraph goes on with nothing above it: it closes the document, or opens a list behind a day's."""
    if _IS_PAST.search(paragraph.text):
        return True
    if closes(paragraph.text):
        return not (_ends_a_list(paragraph, current) or _says_what_is_named(paragraph, current))
    title = next(filter(_is_title, [current, *current.lineage()]), None) if current is not None else None
    within_a_day = title is not None and title is not current and names_a_day(title.text)
    return within_a_day and paragraph.text.endswith(":") and len(paragraph.text) > SHORT


def _ends_a_list(paragraph: Paragraph, current: Node | None) -> bool:
    """Whether the document's last mark stands behind the last of several paragraphs under one title."""
    under_title = current is not None and _is_title(current) and any(node.rank == TEXT for node in current.below)
    return under_title and not _CLOSING.match(paragraph.text)


def _says_what_is_named(paragraph: Paragraph, current: Node | None) -> bool:
    """Whether the last paragraph is all that stands under a numbered heading: "7. Chế độ báo cáo"."""
    heads = current is not None and current.no is not None and not current.more and len(current.text) <= SHORT
    return heads and current is not None and current.text[-1].isalpha() and not _CLOSING.match(paragraph.text)


def closes(text: str) -> bool:
    """Whether a paragraph closes the document rather than continues the last task."""
    return bool(_FINAL.search(text) or _CLOSING.match(text))
