"""How organisers run a congress in the chat, and how an association sends its delegates. Whole lines, said plainly."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from rules.congress.answer import TAPPED, Answer
from rules.people.role import Role
from rules.plan import Grain
from understanding import times
from understanding.asks.congress import invited as congress_invited
from understanding.asks.congress import roll as congress_roll
from understanding.asks.congress.line import Line
from understanding.asks.congress.phrases import (
    ANSWER_BY,
    BUTTON,
    CALLED,
    CARD,
    DECIDE,
    DOOR,
    GOES,
    GROUPS,
    LED,
    MAP,
    NEED,
    NEEDS,
    ONES_OWN,
    PLACE,
    PROXIES,
    PROXY_WORDS,
    REPORT,
    ROLL,
    SESSIONS,
    SETTLE,
    SIGNED,
    SILENT,
    STAYS,
    THRESHOLD,
    UNSURE,
    WISHES,
)
from understanding.asks.question import Question, Understood
from understanding.congress import (
    AboutCongress,
    Arrange,
    AskGroups,
    AskPaper,
    AskSilent,
    AskWishes,
    AtDoor,
    Called,
    Decide,
    Need,
    Paper,
    Pass,
    Reply,
    Setting,
    Settle,
)
from understanding.normalise import fold, printable, read

LONGEST_EVENT = timedelta(days=10)
DOORS = {"vao": AtDoor.IN, "ra": AtDoor.OUT, "huyvao": AtDoor.UNDO}


def congress(question: Question) -> Understood | None:
    """What is said about a congress, other than a delegate's own answer in free words."""
    said = printable(question.reading.said)
    folded = fold(said.lower())
    if len(folded) != len(said):
        said = folded
    line = Line(said, folded, question.today, question.catalogue)
    rules = OF_DELEGATES if question.role is Role.DELEGATE else (*RULES, *OF_ORGANISERS.get(question.role, ()))
    ask = next((ask for rule in rules if (ask := rule(line))), None) or congress_roll.enrol(question)
    if ask is None:
        return None
    event = getattr(ask, "event", None) or question.context.event
    return Understood(ask, replace(question.context, event=event))


def _settle(line: Line) -> AboutCongress | None:
    match = SETTLE.fullmatch(line.folded)
    if not match:
        return None
    rest = line.part(match, "rest") or ""
    if match["place"]:
        return Settle(line.event, venue=LED.sub("", rest, count=1) or None)
    cut = PLACE.search(fold(rest.lower()))
    first, place = (rest[: cut.start()], rest[cut.end() :]) if cut else (rest, "")
    days = _days(first, line.today)
    if days is None and not cut:
        place = rest[led.end() :] if (led := LED.match(fold(rest.lower()))) else ""
    start, end = days or (None, None)
    return Settle(line.event, start, end, place.strip(" .") or None)


def _days(said: str, today: date) -> tuple[date, date] | None:
    """The days, where they are said to the day."""
    for found in times.find(read(said), today):
        start, end = found.period.start, found.period.end
        exact = found.period.grain in (Grain.DAY, Grain.HOUR, Grain.SPAN)
        if exact and start and end and end - start < LONGEST_EVENT:
            return start, end
    return None


def _arrange(line: Line) -> AboutCongress | None:
    for setting, pattern in SETTINGS:
        if match := pattern.fullmatch(line.folded):
            value = line.part(match, "rest") or "" if "rest" in match.re.groupindex else match[0]
            days = _days(value, line.today) if setting is Setting.ANSWER_BY else None
            return Arrange(line.event, setting, value, days[1] if days else None)
    return None


def _proxies(line: Line) -> AboutCongress | None:
    match = PROXIES.fullmatch(line.folded)
    return Arrange(line.event, Setting.PROXIES, "" if match["no"] else "yes") if match else None


def _lists(line: Line) -> AboutCongress | None:
    if GROUPS.fullmatch(line.folded):
        return AskGroups(line.event)
    if match := SILENT.fullmatch(line.folded):
        return AskSilent(line.event, int(match["group"]) if match["group"] else None)
    return AskWishes(line.event) if WISHES.fullmatch(line.folded) else None


def _decide(line: Line) -> AboutCongress | None:
    match = DECIDE.fullmatch(line.folded)
    return Decide(int(match["wish"]), match["said"] == "dong y") if match else None


def _called_up(line: Line) -> AboutCongress | None:
    match = CALLED.fullmatch(line.folded)
    who = line.part(match, "who") if match else None
    if match is None or who is None:
        return None
    said = match["said"]
    if said is None:
        asks = line.folded.rstrip(" .").endswith(("?", " chua", " khong"))
        return None if asks else Called(line.event, who)
    if GOES.fullmatch(said):
        return Called(line.event, who, Answer.CONFIRM)
    if UNSURE.fullmatch(said):
        return Called(line.event, who, Answer.UNDECIDED)
    stays = STAYS.fullmatch(said)
    if stays is None:
        return Called(line.event, who)
    start = match.start("said") + stays.start("reason")
    return Called(line.event, who, Answer.DECLINE, line.said[start : match.end("said")].strip(" .") or None)


def _button(line: Line) -> AboutCongress | None:
    if match := BUTTON.fullmatch(line.folded):
        answer = next(answer for answer, said in TAPPED.items() if said == match["said"])
        return Reply(line.part(match, "event") or "", answer, line.part(match, "reason"))
    if match := NEED.fullmatch(line.folded):
        return Need(line.part(match, "event") or "", line.part(match, "need"))
    return None


def _door(line: Line) -> AboutCongress | None:
    match = DOOR.fullmatch(line.folded)
    if match is None:
        return None
    who = match["number"] or line.part(match, "who") or ""
    return Pass(line.event, DOORS[match["what"] or "vao"], who)


def _roll(line: Line) -> AboutCongress | None:
    return AskPaper(line.event, Paper.ROLL) if line.folded.strip(" .?!") == "danh sach dai bieu" else None


def _own_card(line: Line) -> AboutCongress | None:
    return AskPaper(line.event, Paper.CARD) if ONES_OWN.fullmatch(line.folded) else None


def _paper(line: Line) -> AboutCongress | None:
    if REPORT.fullmatch(line.folded):
        return AskPaper(line.event, Paper.REPORT)
    if match := ROLL.fullmatch(line.folded):
        return AskPaper(line.event, Paper.TICKS if match["door"] else Paper.ROLL)
    if own := _own_card(line):
        return own
    match = CARD.fullmatch(line.folded)
    return AskPaper(line.event, Paper.CARD, line.part(match, "who")) if match else None


SETTINGS: tuple[tuple[Setting, re.Pattern[str]], ...] = (
    (Setting.ANSWER_BY, ANSWER_BY),
    (Setting.PROXY_WORDS, PROXY_WORDS),
    (Setting.THRESHOLD, THRESHOLD),
    (Setting.NEEDS, NEEDS),
    (Setting.MAP, MAP),
    (Setting.SESSIONS, SESSIONS),
    (Setting.SIGNED, SIGNED),
)
RULES: tuple[Callable[[Line], AboutCongress | None], ...] = (
    _settle,
    _arrange,
    _proxies,
    _lists,
    _decide,
    _called_up,
    _button,
    _door,
    _paper,
    congress_roll.edit,
)
OF_DELEGATES = (_button, _own_card)
# Others who say "danh sách đại biểu" want to know what the plan prints.
_OF_THOSE = (_roll, congress_invited.invited, congress_invited.told)
OF_ORGANISERS = {Role.ADMINISTRATOR: _OF_THOSE, Role.ORGANISER: _OF_THOSE}
