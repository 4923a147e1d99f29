"""Follow-ups: what the chat has been about fills in what a short question leaves out."""

from __future__ import annotations

import re
from dataclasses import replace

from rules.plan import Item
from rules.query import Filter, Standing
from understanding.asks.cues import Cue
from understanding.asks.frames import frame_of
from understanding.asks.leftover import leftover
from understanding.asks.lists import items
from understanding.asks.question import Question, Understood
from understanding.asks.reading import Reading
from understanding.asks.statuses import find_status
from understanding.asks.terms import WORK
from understanding.asks.values import answer, best_fits
from understanding.context import Frame
from understanding.kinds import KINDS
from understanding.meaning import AskItems, AskValue, Query
from understanding.mentions import Mention
from understanding.phrases import phrase_pattern
from understanding.printed import line_of, syllables

OTHER_NUMBER = re.compile(r"^(?:the |con |vay |the con )*so (\d{1,2})\b")
POINTING = re.compile(rf"\b(?:{WORK}|cai|viec) (?:do|ay|nay|tren|vua roi|vua neu|kia)\b|\b(?:no|cai do|viec do)\b")


HOW_OFTEN = phrase_pattern("(mấy|bao nhiêu) (lần|cuộc|đợt|buổi|kỳ|phiên|số)")
TIME_WORDS = frozenset(("quy", "thang", "nam"))
EITHER = phrase_pattern(r"\b(hay|hoặc)( là)?\b")
THE_REST = phrase_pattern(r"^(thế |vậy )?(còn lại|(những |các |mấy )?(việc|mục|cái) (còn lại|kia|khác))\b")


def fact_of_focus(question: Question) -> Understood | None:
    """ "Ai chủ trì?": a fact of what was just spoken of."""
    reading, context = question.reading, question.context
    if not reading.asked or _names_something(question) or find_status(reading.line):
        return None
    ids = context.focus or (context.listed if len(context.listed) == 1 else ())
    if ids:
        return Understood(AskValue(ids, reading.asked), replace(context, focus=ids, options=(), facets=()))
    if context.listed:
        query = Query(Filter(ids=frozenset(context.listed)), "", ("các việc vừa nêu",))
        return Understood(AskItems(query, reading.asked), context)
    return None


def other_number(question: Question) -> Understood | None:
    """ "Số 4 thì sao", after "Đặc san số 3": the same matter with another number."""
    topic, match = question.context.topic, OTHER_NUMBER.match(question.folded)
    numbered = [
        n for n, word in enumerate(topic) if word.isdigit() and n and topic[n - 1] not in ("nam", "quy", "thang")
    ]
    if match is None or not numbered:
        return None
    words = (*topic[: numbered[0]], match[1], *topic[numbered[0] + 1 :])
    fits = [fit for fit in best_fits(question, words) if question.lexicon.topics.holds(fit.item.id, (match[1],))]
    return answer(question, words, fits)


def more_of_focus(question: Question) -> Understood | None:
    """ "Của huyện nào ấy nhỉ": words that the item just spoken of holds, and nothing else."""
    reading, context = question.reading, question.context
    if (
        len(context.focus) != 1
        or reading.times
        or reading.mentions
        or reading.has(Cue.LIST, Cue.COUNT)
        or not reading.topics
    ):
        return None
    held = _all_words(question, question.catalogue.by_id[context.focus[0]])
    if not held.issuperset(reading.topic) or len(reading.topic) > 5:
        return None
    return Understood(AskValue(context.focus, reading.asked), context)


def _all_words(question: Question, item: Item) -> set[str]:
    """The words of an item and of the lines printed under it."""
    details = (p for p in question.catalogue.passages if item.no and (p.plan, p.item_no) == (item.plan, item.no))
    return {*question.lexicon.words_of(item), *(word for p in details for word in syllables(line_of(p.text)))}


def other_time(question: Question) -> Understood | None:
    """ "Quý trước họp tháng mấy", "thế quý sau?": the same matter at another time."""
    reading, context, by_id = question.reading, question.context, question.catalogue.by_id
    told = [word for word in reading.topic if question.lexicon.topics.knows(word)]
    if not reading.times or reading.mentions or reading.kinds or told or reading.numbers.spans:
        return None
    goes_on = reading.has(Cue.FOLLOW) and context.topic and context.focus and not reading.has(Cue.LIST, Cue.COUNT)
    if not reading.asked and not goes_on:
        return None
    topic = context.topic or tuple(w for key in context.focus for w in question.lexicon.words_of(by_id[key]))
    hits = [hit.key for hit in question.lexicon.topics.search(topic) if hit.share >= 0.6] if topic else []
    among = [key for key in hits if _overlaps(by_id[key], reading)]
    if not among:
        return None
    return Understood(AskValue((among[0],), reading.asked), replace(context, focus=(among[0],)))


def _overlaps(item: Item, reading: Reading) -> bool:
    return item.period is not None and any(item.period.overlaps(span) for span in reading.spans)


def part_of_topic(question: Question) -> Understood | None:
    """ "Còn phần dự thảo thì bao giờ", "kế hoạch cho cuộc họp đó": what was spoken of, and something new beside it."""
    reading, context = question.reading, question.context
    if not reading.asked or reading.mentions or not (context.topic or context.focus):
        return None
    if not reading.has(Cue.FOLLOW) and not POINTING.search(question.folded):
        return None
    words = [word for word in _new_words(question) if question.lexicon.topics.knows(word)]
    if not words:
        return None
    focus = [question.lexicon.words_of(question.catalogue.by_id[key]) for key in context.focus]
    old = context.topic or tuple(word for each in focus for word in each)
    among = _holding_all(question, tuple(words)) - frozenset(context.focus)
    fits = question.lexicon.topics.search((*old, *words), among)[:1]
    if not fits:
        return None
    about = replace(context, focus=(fits[0].key,), topic=(*old, *words))
    return Understood(AskValue((fits[0].key,), reading.asked), about)


def _new_words(question: Question) -> tuple[str, ...]:
    """The topic's words without those that point back ("hội nghị đó")."""
    line = question.reading.line
    taken = [(start, end) for _, start, end in question.reading.facets]
    taken += [match.span() for match in POINTING.finditer(line.folded)]
    return leftover(line, taken, question.lexicon)


def _holding_all(question: Question, words: tuple[str, ...]) -> frozenset[int]:
    """The items that begin with the words, or else hold all of them."""
    index = question.lexicon.topics
    kinds = [kind for kind in KINDS if any(words[: len(head)] == head for head in kind.heads)]
    begun = frozenset().union(*(question.lexicon.of_kind(kind) for kind in kinds))
    return begun or frozenset(hit.key for hit in index.search(words) if hit.share >= 0.95)


def inherited(question: Question) -> Frame | None:
    """The frame of a short question, filled in from the last list; None when the question stands by itself."""
    context, reading = question.context, question.reading
    own = frame_of(question)
    if context.topic and HOW_OFTEN.search(question.text) and own == Frame(spans=own.spans, span_said=own.span_said):
        return replace(own, topic=(tuple(w for w in context.topic if not w.isdigit() and w not in TIME_WORDS),))
    if not context.has_list:
        return None
    if reading.has(Cue.THEREIN) and context.listed:
        return _merged(question, own)
    if own.status and not reading.has(Cue.FOLLOW):
        return None  # whose work is late, which is not done: of all plans, unless it is "thế còn…"
    if own == Frame():
        return context.frame if _asks_again(question) and not reading.topics else None
    follows = reading.has(Cue.FOLLOW, Cue.MISTAKE) or not reading.has(Cue.LIST)
    if own.topic and not (reading.has(Cue.FOLLOW) and _is_noise(question, own)):
        return None
    if follows and (own.spans or own.named or own.kinds or own.plans or _asks_again(question)):
        return _merged(question, own)
    narrows = (own.named or own.kinds) and not (own.spans or own.plans)
    return _merged(question, own) if narrows else None


def _asks_again(question: Question) -> bool:
    """ "Liệt kê ra đi", "là mấy cái": nothing but what is wanted of the last list."""
    return question.reading.has(Cue.LIST, Cue.COUNT)


def _is_noise(question: Question, own: Frame) -> bool:
    """Whether the leftover words are in no plan: the speech of chat."""
    return not any(question.lexicon.topics.knows(word) for group in own.topic for word in group)


def _merged(question: Question, own: Frame) -> Frame:
    """What is said now replaces the same part of what was said before."""
    old = question.context.frame
    reading = question.reading
    anaphoric = reading.has(Cue.FOLLOW, Cue.THEREIN)
    fresh_list = reading.has(Cue.LIST) and own.spans and not (own.named or own.kinds or anaphoric)
    if fresh_list:
        return own
    excludes = own.kinds and all(name.startswith("-") for name in own.kinds)
    return Frame(
        spans=own.spans or old.spans,
        span_said=own.span_said if own.spans else old.span_said,
        named=own.named or old.named,
        named_said=own.named_said or old.named_said,
        plans=own.plans or old.plans,
        kinds=(*old.kinds, *own.kinds) if excludes else own.kinds or old.kinds,
        topic=old.topic,
        status=own.status or old.status,
        unwanted=(*old.unwanted, *own.unwanted),
        standing=own.standing if own.standing is not Standing.AUTO else old.standing,
    )


def _is_a_guess(question: Question, mention: Mention) -> bool:
    """ "Văn phòng hay ban nào làm": one of the answers that may be."""
    before, after = question.text[: mention.start].rstrip(), question.text[mention.end :].lstrip()
    return bool(EITHER.match(after)) or before.endswith((" hay", " hoặc", " hoac"))


def the_rest(question: Question) -> Understood | None:
    """ "Còn lại thì ai thông qua": the works of the last list's time that its name had left aside."""
    frame = question.context.frame
    others_meant = frame.named and not any(named.excluded for named in frame.named)
    if not (question.context.has_list and others_meant and question.reading.asked and THE_REST.search(question.text)):
        return None
    others = tuple(replace(named, excluded=not named.excluded) for named in frame.named)
    return items(question, replace(frame, named=others, named_said=("các việc còn lại",)))


def _names_something(question: Question) -> bool:
    reading = question.reading
    bodies = [m for m in reading.mentions if not m.who[0].is_person and not _is_a_guess(question, m)]
    told = [word for word in reading.topic if question.lexicon.topics.knows(word)]
    return bool(reading.numbers.spans or reading.kinds or reading.plans or told or bodies or reading.times)
