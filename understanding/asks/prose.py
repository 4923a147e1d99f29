"""Questions to the plans themselves: who signed, which number, what the prose and the targets say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rules.plan import Grain, Passage, Period, Target
from rules.query import in_force
from understanding.asks.cues import Cue
from understanding.asks.leftover import without
from understanding.asks.particles import is_particle
from understanding.asks.plan_facts import find_plan_facts
from understanding.asks.question import Question, Understood
from understanding.asks.values import topic_words
from understanding.meaning import AskPassages, AskPlan, AskTargets, CannotSay, Facet, PlanFact, Reason
from understanding.normalise import fold
from understanding.phrases import phrase_pattern
from understanding.printed import SYLLABLE, Words, arabic, line_of, syllables
from understanding.topics import Hit, TopicIndex

ENOUGH, NEAR = 0.7, 0.3  # of the weight of what was asked, and of its neighbouring pairs, must be there
MARGIN, PLAINLY = 0.2, 0.8  # an item that holds so much of its name is what was asked for
ALIKE = 0.9  # of the best score
IN_CHARGE = 0.3  # "ai …" is answered where the plan assigns
WHOLLY = 0.9  # where works are asked for, prose answers only what it says whole
QUOTED, QUOTED_HEADED = 2, 4
TARGET_SHARE = 0.6
COLUMNS = frozenset((Facet.CHAIR, Facet.LEAD, Facet.COORDINATING, Facet.APPROVER, Facet.TIME))
TOLD_BY_ALL = frozenset("nhiem vu nam den mot moi cac bao nhieu may it nhat toi thieu phai chi tieu dat".split())
PROMISED = re.compile(
    r"(?:mot|moi|hang|trong) nam (?:phai |can |toi thieu |it nhat )*.{0,90}\b(?:may|bao nhieu)\b"
    r"|(?:it nhat|toi thieu|phan dau|phai dat|chi tieu).{0,60}\b(?:may|bao nhieu)\b"
    r"|(?:may|bao nhieu) .{0,60}(?:moi nam|mot nam|it nhat|toi thieu|den (?:nam )?20\d\d)"
    r"|den (?:nam )?20\d\d.{0,60}\b(?:may|bao nhieu)\b"
    r"|ket nap .{0,30}\b(?:may|bao nhieu)|\b(?:may|bao nhieu) .{0,40}ket nap"
)
BASIS = phrase_pattern(
    r"(?<!hành )(?<!kèm )(theo|căn cứ|dựa (vào|trên)) (?P<kind>công văn|nghị quyết|quyết định|chỉ thị|thông tư)"
    "( số)? (nào|mấy|gì|bao nhiêu)"
)
MEASURED = phrase_pattern(
    "chỉ tiêu",
    r"\b(mỗi|hàng|một|trong) năm (phải|cần|ít nhất|tối thiểu).{0,60}\b(mấy|bao nhiêu)\b",
    r"\bđến (hết )?(năm )?20\d\d.{0,60}\b(mấy|bao nhiêu)\b(?! (việc|nhiệm vụ|mục))",
)
SOURCE = phrase_pattern(r"\b(lấy|ở|từ) (từ |ở )*(đâu|mô|nguồn nào)\b", "nguồn (nào|đâu|kinh phí)")
RECIPIENTS = "Nơi nhận"
ASKS_RECIPIENTS = phrase_pattern(r"\b(nơi nhận|gửi|nhận (được )?(văn bản|kế hoạch|chương trình|bản này))\b")
"""A list of recipients names many bodies: it answers nothing but who gets the paper."""
OPENING = 600  # letters at the head of a passage; what is cited later is no basis
HEADINGS = (
    (
        re.compile(
            r"\b(?:kinh phi|tien (?:dau|o|nao|mo|lay)|tien .{0,40}(?:lay|o|tu) (?:dau|mo|nao|nguon)"
            r"|nguon (?:tien|von|kinh phi)|ngan sach|chi phi)\b"
        ),
        "kinh phi",
        "kinh phí",
    ),
    (
        re.compile(r"\bnoi nhan\b|\bgui (?:cho |den |toi )*(?:nhung )?(?:ai|dau|noi nao|co quan nao|don vi nao)\b"),
        "noi nhan",
        "nơi nhận",
    ),
    (
        re.compile(r"\b(?:muc dich|yeu cau (?:cua|la|gi|nao)|y nghia gi|nham (?:muc dich )?gi)\b"),
        "muc dich",
        "mục đích",
    ),
)
SAME = (
    (re.compile(r"\b(?:tien|chi phi|ngan sach|nguon von|tien bac)\b"), "kinh phi"),
    (re.compile(r"\b(?:de lam gi|y nghia|nham muc dich)\b"), "muc dich yeu cau"),
)
"""What people call a passage otherwise than its heading does."""


def plan_facts(question: Question) -> Understood | None:
    """Number, date, issuer and signer of a plan."""
    by_decree = _by_which_decree(question)
    facts = by_decree or find_plan_facts(_without_bodies(question))
    if not facts or question.reading.numbers.items or question.reading.has(Cue.LIST) or question.context.focus:
        return None
    if not question.reading.plan_keys and not ("hieu luc" in question.folded and len(_in_force(question)) == 1):
        facts = tuple(fact for fact in facts if fact is not PlanFact.YEARS)
        if not by_decree and any(
            map(question.lexicon.topics.knows, question.reading.topic)
        ):  # "đặc san số mấy": of the matter itself
            facts = tuple(fact for fact in facts if fact is not PlanFact.NUMBER)
    spoken_of = (question.context.plan,) if question.context.plan and not question.reading.plans else ()
    plans = question.reading.plan_keys or (spoken_of if by_decree else ()) or _in_force(question)
    about = replace(question.context, plan=plans[0] if len(plans) == 1 else None)
    return Understood(AskPlan(plans, facts), about) if plans and facts else None


def _without_bodies(question: Question) -> str:
    """The line without the bodies that it asks for: "báo cáo sở nào" is no "số nào"."""
    bodies = [
        (start, end) for facet, start, end in question.reading.facets if facet in (Facet.APPROVER, Facet.COORDINATING)
    ]
    return without(question.text, bodies)


def _by_which_decree(question: Question) -> tuple[PlanFact, ...]:
    """ "Theo quyết định số bao nhiêu?", of the plan that the chat is about."""
    match = BASIS.search(question.text)
    if match is None or question.context.plan is None or question.context.focus:
        return ()
    return () if set(question.reading.topic) - set(fold(match["kind"]).split()) else (PlanFact.NUMBER,)


def targets(question: Question) -> Understood | None:
    """A number that a plan promises: "một năm phải phản biện ít nhất mấy nhiệm vụ"."""
    reading, all_targets = question.reading, question.catalogue.targets
    if not all_targets and MEASURED.search(question.text):
        return Understood(CannotSay(Reason.NOT_PRINTED, "chỉ tiêu"), question.context)
    if not all_targets or not (reading.has(Cue.TARGET) or PROMISED.search(question.folded)):
        return None
    wanted = set(topic_words(reading, question)) - TOLD_BY_ALL
    shares = [_share(wanted, target) for target in all_targets]
    best = max(shares)
    if best < TARGET_SHARE and any(question.lexicon.topics.knows(word) for word in wanted - {"chi", "tieu"}):
        return None
    if best < TARGET_SHARE:
        return (
            Understood(AskTargets(tuple(range(len(all_targets)))), question.context)
            if reading.has(Cue.TARGET)
            else None
        )
    return Understood(AskTargets(tuple(n for n, share in enumerate(shares) if share == best)), question.context)


def _share(wanted: set[str], target: Target) -> float:
    words = set(syllables(line_of(f"{target.what} {target.unit} {target.by or ''}")))
    return len(wanted & words) / len(wanted) if wanted else 0.0


def passages(question: Question) -> Understood | None:
    """Prose that answers when no item does."""
    kept = _best(question, prose_words(question), ENOUGH)
    return Understood(AskPassages(tuple(hit.key for hit in kept)), question.context) if kept else None


def better_than_items(question: Question, enough: float = ENOUGH) -> Understood | None:
    """Prose that holds clearly more of what was asked than any item does."""
    words = prose_words(question)
    kept = _best(question, words, enough) if question.reading.topics else []
    if not kept:
        return None
    index = question.lexicon.topics
    in_items = max((hit.share for hit in index.search(words)[:20]), default=0.0)
    named = topic_words(question.reading, question)
    of_column = COLUMNS.intersection(question.reading.asked)  # who, when: what the items have a column for
    if (len(named) > 2 or (named and of_column and kept[0].share < WHOLLY)) and any(
        hit.share >= PLAINLY for hit in index.search(named)[:5]
    ):
        return None
    best = question.catalogue.passages[kept[0].key]
    is_detail = best.item_no is not None
    if is_detail or kept[0].share <= in_items + MARGIN:
        return None
    return Understood(AskPassages(tuple(hit.key for hit in kept)), question.context)


def prose_words(question: Question) -> Words:
    """The words that prose is searched by: all but small ones, and the names of plans."""
    reading, index = question.reading, question.lexicon.passages
    asked = [(start, end) for facet, start, end in reading.facets if facet in (Facet.TIME, Facet.CHAIR)]
    taken = [*((s.start, s.end) for s in reading.plans), *reading.numbers.spans, *reading.own_names, *asked]
    typed = SYLLABLE.findall(without(question.text, taken).replace("|", " "))
    words = arabic([fold(word) for word in typed])
    kept = [word for n, word in enumerate(words) if not is_particle(typed[n]) or _is_half(words, n, index)]
    for pattern, printed in SAME:
        if pattern.search(question.folded):
            kept = [*(word for word in kept if not pattern.fullmatch(word)), *printed.split()]
    return tuple(kept)


def _is_half(words: Sequence[str], place: int, index: TopicIndex) -> bool:
    pairs = (
        (first, second)
        for first, second in ((place - 1, place), (place, place + 1))
        if first >= 0 and second < len(words)
    )
    return any(index.belong_together(words[first], words[second]) for first, second in pairs)


def _best(question: Question, words: Words, enough: float) -> list[Hit]:
    if len(words) < 2:
        return []
    allowed = question.reading.plan_keys or _event_plans(question)
    hits = [hit for hit in question.lexicon.passages.search(words) if hit.share >= enough and hit.near >= NEAR]
    if not ASKS_RECIPIENTS.search(question.text):
        hits = [hit for hit in hits if question.catalogue.passages[hit.key].heading != RECIPIENTS]
    if {Facet.LEAD, Facet.CHAIR}.intersection(question.reading.asked):
        hits.sort(key=lambda hit: -hit.score - IN_CHARGE * _is_assignment(question.catalogue.passages[hit.key]))
    kept = [hit for hit in hits if not allowed or question.catalogue.passages[hit.key].plan in allowed]
    return [hit for hit in kept if hit.score >= ALIKE * max(each.score for each in kept[:QUOTED])][:QUOTED]


def _is_assignment(passage: Passage) -> bool:
    """Whether it says who does what."""
    return "to chuc thuc hien" in line_of(passage.heading).folded


def basis(question: Question) -> Understood | None:
    """ "Đại hội tổ chức theo công văn nào": the documents that a plan rests on are cited in its prose."""
    match = BASIS.search(question.text)
    if match is None or question.context.focus or question.reading.numbers.items:
        return None
    allowed = question.reading.plan_keys or _event_plans(question)
    found = tuple(
        n
        for n, passage in enumerate(question.catalogue.passages)
        if passage.plan in allowed and fold(match["kind"]) in line_of(passage.text).folded[:OPENING]
    )
    return Understood(AskPassages(found[:1]), question.context) if found else None


def headed(question: Question) -> Understood | None:
    """What stands under a heading that was asked for by its name, or in other words ("tiền ở đâu mà làm lễ")."""
    wanted = [(words, said) for pattern, words, said in HEADINGS if pattern.search(question.folded)]
    if not wanted or question.reading.numbers.items:
        return None
    allowed = question.reading.plan_keys or _event_plans(question) or _in_force(question)
    found = [
        n
        for n, passage in enumerate(question.catalogue.passages)
        if passage.plan in allowed and any(words in line_of(passage.heading).folded for words, _ in wanted)
    ]
    if not found:
        missing = len(allowed) == 1 or SOURCE.search(question.text)
        return Understood(CannotSay(Reason.NOT_PRINTED, wanted[0][1]), question.context) if missing else None
    return Understood(AskPassages(tuple(found[:QUOTED_HEADED])), question.context)


def _event_plans(question: Question) -> tuple[str, ...]:
    nouns = question.lexicon.plans.event_nouns
    return tuple(key for noun, key in nouns.items() if noun in question.folded)


def _in_force(question: Question) -> tuple[str, ...]:
    year = Period(question.today.replace(month=1, day=1), question.today.replace(month=12, day=31), Grain.YEAR)
    return tuple(plan.key for plan in question.catalogue.plans if in_force(plan, year))
