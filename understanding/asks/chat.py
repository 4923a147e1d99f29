"""Greetings, questions about the secretary itself, and what it must not or cannot answer."""

from __future__ import annotations

import re
from calendar import monthrange

from understanding.asks.cues import Cue
from understanding.asks.help_phrases import HELP, YOU
from understanding.asks.outside import OFFICES, OUTSIDE, PERSONAL, WEIGHED
from understanding.asks.particles import PARTICLES
from understanding.asks.provinces import BY_FOLDED
from understanding.asks.question import Question, Understood
from understanding.meaning import AskDay, CannotSay, Greet, Reason
from understanding.normalise import fold
from understanding.phrases import phrase_pattern, syllable_set, whole_words

GREETINGS = PARTICLES | syllable_set(
    "chào hello hi alo hey kính good morning afternoon",
    "buổi sáng trưa chiều tối",
    "bot trợ lý thư ký secretary cả nhà mọi người",
    "cảm ơn tạ nhiều lắm tốt quá tuyệt vời thank thanks you so much very tks ok oke okie rất nhé",
)
GREETING = phrase_pattern(
    r"^(dạ |ơi |kính |xin )*(chào|hel+[ou]+\b|hi+\b|hey+\b|alo+\b|a lô|hế lô|có ai)",
    "^good (morning|afternoon|evening)",
)
THANKS = phrase_pattern(
    r"^(dạ |ok |vâng )*(cảm ơn|cảm tạ|thanks?|thank you|tks|ok|oke|okie|vâng|dạ|tốt quá|tuyệt)\b",
)
WHICH_DAY = phrase_pattern(
    "( |dạ|cho|tôi|em|anh|chị|hỏi|ad|bot|ơi|này|thế|vậy|là|vào|rơi|nhằm|trúng|đúng)*"
    "(thứ|ngày) (mấy|gì|nào|bao nhiêu|mô)"
    "( |ngày|thứ|tháng|mấy|bao nhiêu|vậy|thế|nhỉ|ạ|em|rồi|hả|rứa)*[?.]*",
    r"what (day|date|day of the week) is( it)? *[?.]*",
)
"""What is left beside a day, when it is only asked which day that is."""
DAY_OR_MONTH = phrase_pattern(
    r"\bngày (?P<day>\d{1,2}) ?(?:[/-]|tháng) ?(?P<month>\d{1,2})\b",
    r"(?<![\w/-])(?P<bare>\d{1,2})/(?P<bare_month>\d{1,2})(?![\w/-])",
    r"\btháng (?P<of>\d{1,2})\b(?! ?[/-] ?\d{1,2}\b(?!\d))",
)
LEAP_YEAR = 2020
PLACE = whole_words(*BY_FOLDED)
ITS_UNION = phrase_pattern(
    r"(liên hiệp (các )?hội( khoa học)?( và)?( kỹ thuật)?|\bbên|\btỉnh|\bhội|văn phòng"
    r"|(mục|việc|nhiệm vụ) (số )?\d+ của)"
    "( bên| tỉnh| ở| thành phố| của)* $",
)


def greeting(question: Question) -> Understood | None:
    """ "Chào em", "cảm ơn": nothing is asked."""
    folded = question.folded
    reading = question.reading
    asks = (
        reading.times or reading.facets or reading.mentions or reading.numbers.spans or reading.has(Cue.LIST, Cue.COUNT)
    )
    if asks or not (GREETING.match(folded) or THANKS.match(folded)):
        return None
    rest = [word for word in re.findall(r"\w+", folded) if word not in GREETINGS]
    thanks = not GREETING.match(folded)
    return Understood(Greet(thanks=thanks), question.context) if not rest else None


def help_wanted(question: Question) -> Understood | None:
    """What can be asked, and how. "Ban" without marks may be "bạn"."""
    reading = question.reading
    if reading.times or reading.mentions or reading.numbers.spans:
        return None
    asked = HELP.search(question.text) or YOU.search(question.text)
    return Understood(Greet(wants_help=True), question.context) if asked else None


def personal(question: Question) -> Understood | None:
    """Somebody's private data: never given."""
    return Understood(CannotSay(Reason.PERSONAL), question.context) if PERSONAL.search(question.text) else None


def which_day(question: Question) -> Understood | None:
    """ "Hôm nay thứ mấy", "ngày 2/9 rơi vào thứ mấy": the day itself, and no work of it."""
    said = question.reading.times
    if len(said) != 1 or said[0].period.start is None or said[0].period.start != said[0].period.end:
        return None
    beside = question.text[: said[0].start] + question.text[said[0].end :]
    return Understood(AskDay(said[0].period.start), question.context) if WHICH_DAY.fullmatch(beside) else None


def no_day(question: Question) -> Understood | None:
    """ "Ngày 31/6", "tháng 13": said, rather than taken for words of a topic."""
    for match in DAY_OR_MONTH.finditer(question.text):
        day, month = int(match["day"] or match["bare"] or 1), int(match["month"] or match["bare_month"] or match["of"])
        longest = monthrange(LEAP_YEAR, month)[1] if 1 <= month <= 12 else 0
        if not 1 <= day <= longest:
            said = question.reading.line.text[match.start() : match.end()].strip()
            return Understood(CannotSay(Reason.NO_DAY, said), question.context)
    return None


def pointing(question: Question) -> Understood | None:
    """ "Ai chủ trì việc đó", in a chat that has been about nothing: which?"""
    reading = question.reading
    named = reading.times or reading.mentions or reading.kinds or reading.plans or reading.numbers.spans
    points = reading.asked and reading.has(Cue.THAT)
    return Understood(CannotSay(Reason.WHICH), question.context) if points and not (named or reading.topics) else None


def outside(question: Question) -> Understood | None:
    """Weather, prices, jokes, opinions, who holds which office: no business of a plan."""
    if OFFICES.search(question.text) and not question.reading.numbers.items:
        return Understood(CannotSay(Reason.NOT_PRINTED, "chức vụ của từng người"), question.context)
    if WEIGHED.search(question.text):
        return Understood(CannotSay(Reason.NOT_PRINTED, "việc nào quan trọng hay gấp hơn việc nào"), question.context)
    return Understood(CannotSay(Reason.OUTSIDE), question.context) if OUTSIDE.search(question.text) else None


def other_union(question: Question) -> Understood | None:
    """Another province's union: its plans are not ours to show. A province that our own plans name is a topic."""
    own = fold(f"{question.catalogue.union_name} {question.catalogue.union}".lower()).replace("-", " ")
    for match in PLACE.finditer(question.folded):
        place = match[0]
        if place in own or not ITS_UNION.search(question.folded[: match.start()]):
            continue
        words = place.split()
        if not question.lexicon.prints(tuple(words)) or len(words) == 1:
            return Understood(CannotSay(Reason.OTHER_UNION, BY_FOLDED[place]), question.context)
    return None
