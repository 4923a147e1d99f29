"""What points back at the item spoken of: "tháng đó", "ban này", "anh ấy"."""

from __future__ import annotations

from calendar import monthrange

from rules.people.role import Role
from rules.plan import Grain, Item, Party, Period
from rules.query import Named
from understanding.asks.cues import Cue
from understanding.asks.question import Question, Understood
from understanding.meaning import CannotSay, Reason
from understanding.phrases import phrase_pattern

THAT = "(đó|ấy|đấy|nớ)"
THAT_MONTH = phrase_pattern(rf"\btháng {THAT}\b")
THAT_TIME = phrase_pattern(rf"\b(tháng|quý|năm|dịp|lúc|khi|hồi|đợt|tuần|hôm|ngày) {THAT}\b")
THAT_ONE = (
    (Party.LEAD, phrase_pattern(rf"\b(ban|bộ phận|phòng|đơn vị|bên) ({THAT}|này)\b")),
    (Party.CHAIR, phrase_pattern(rf"\b(anh|chị|bác|chú|cô|ông|bà|đồng chí|sếp|người|vị) {THAT}\b")),
)


def pointed_spans(question: Question) -> tuple[Period, ...]:
    """The time of the item spoken of."""
    item = _spoken_of(question)
    period = item.period if item else None
    if period is None or not THAT_TIME.search(question.text):
        return ()
    return (_whole_month(period) if THAT_MONTH.search(question.text) else period,)


def pointed_at(question: Question) -> tuple[tuple[Named, str], ...]:
    """The department or the person of the item spoken of."""
    item = _spoken_of(question)
    cells = [(party, item.party(party)) for party, said in THAT_ONE if item and said.search(question.text)]
    who = [(party, someone) for party, cell in cells if cell for someone in question.lexicon.names.of_cell[cell]]
    return tuple((Named((party,), someone.cells_in((party,))), someone.label) for party, someone in who)


def nobody(question: Question) -> Understood | None:
    """ "Anh ấy", where nobody has been spoken of; "việc của tôi", from somebody whom we do not know: who is it?"""
    reading = question.reading
    if reading.mentions or reading.numbers.spans or _spoken_of(question) or question.role is Role.DELEGATE:
        return None
    spoken_of = any(Party.CHAIR in named.fields for named in question.context.frame.named)
    if THAT_ONE[1][1].search(question.text) and not spoken_of:
        return Understood(CannotSay(Reason.WHO), question.context)
    of_all = not (reading.times or reading.kinds or reading.topics or reading.plans)
    if reading.has(Cue.MINE) and not question.name and of_all and not question.context.has_list:
        return Understood(CannotSay(Reason.WHOSE), question.context)
    return None


def _spoken_of(question: Question) -> Item | None:
    focus = question.context.focus
    return question.catalogue.by_id[focus[0]] if len(focus) == 1 else None


def _whole_month(period: Period) -> Period:
    """The month in which a time of some days begins."""
    if period.start is None:
        return period
    last = monthrange(period.start.year, period.start.month)[1]
    return Period(period.start.replace(day=1), period.start.replace(day=last), Grain.MONTH)
