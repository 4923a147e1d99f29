"""A reminder in words: what a month holds, what comes up, what is late; short enough for a phone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from rules.calendar import next_month
from rules.plan import Catalogue, Item, Period, Plan, Target
from rules.reminders import Audience, Digest, Rule, Share, month_of, week_of
from wording.reply import Block, Choice, Cited, Kind, Reply, Row
from wording.vi.facts import day as day_of
from wording.vi.facts import short
from wording.vi.occasion import Occasion, late, late_digest, late_line

ROMAN = ("I", "II", "III", "IV")
HEADED = (
    Rule.PERSONAL, Rule.DEADLINE, Rule.CLOSING, Rule.MIDDLE, Rule.QUARTER, Rule.DUE, Rule.WEEK, Rule.LATE,
    Rule.ESCALATED, Rule.NEXT, Rule.CONDITION, Rule.APPROVE,
)  # fmt: skip
"""Sections that list their items; the others are a line at the end."""
TO_DO = (Rule.DEADLINE, Rule.CLOSING, Rule.MIDDLE, Rule.QUARTER, Rule.DUE, Rule.WEEK, Rule.LATE)
MANY = 8  # numbers that a closing line names, items that a button asks back about
TARGETS = 5
LENGTH = 90  # characters of an item: several fit on a phone
MORE = {
    Rule.LATE: "việc quá hạn khác; xin hỏi “việc nào quá hạn”",
    Rule.NEXT: "việc sang tháng sau; xin hỏi “tháng sau có việc gì”",
}
DONE, DOING, MORE_TIME, SEEN, HAPPENED = "Đã xong", "Đang làm", "Xin gia hạn", "Đã xem", "Đã ban hành"


def reminder(share: Share, on: Occasion) -> Reply:
    """The message: counts first, then the items by section, then sources and, where it goes late, why."""
    shown, more = _fitting(dict(_shown(share)))
    named = [item for line in share.lines for item in line.items]
    several = len({item.plan for item in shown}) > 1
    rows = [_row(item, rule, share, on, on.catalogue.by_key[item.plan] if several else None)
            for item, rule in shown.items()]  # fmt: skip
    rows += _own_words(share, on)
    rows += _targets(share.targets, on)
    return Reply(
        Kind.ITEMS,
        before=(Block(_title(share, on), "title"), Block(_opening(share))),
        rows=tuple(rows),
        after=tuple(Block(text, "note") for text in (*more, *_notes(share, named, on)) if text),
        choices=tuple(_choices(shown, on)),
        cited=tuple(dict.fromkeys(Cited(item.plan, item.section, item.no) for item in named)),
    )


def _shown(share: Share) -> Iterator[tuple[Item, Rule]]:
    """Each item once, under what is most pressing about it."""
    seen: set[Item] = set()
    for rule in HEADED:
        for item in share.items(rule):
            if item not in seen and (rule is not Rule.APPROVE or _only_approves(share)):
                seen.add(item)
                yield item, rule


def _fitting(shown: dict[Item, Rule]) -> tuple[dict[Item, Rule], list[str]]:
    """The items that get a row, and a line on the others: what is due stands whole, the rest must not hide it."""
    fitting: dict[Item, Rule] = {}
    more: Counter[Rule] = Counter()
    for item, rule in shown.items():
        if rule is Rule.DUE or sum(each is rule for each in fitting.values()) < MANY:
            fitting[item] = rule
        else:
            more[rule] += 1
    return fitting, [f"Còn {count} {MORE.get(rule, 'việc nữa')}." for rule, count in more.items()]


def _title(share: Share, on: Occasion) -> str:
    if share.mention(Digest.MONTH):
        return f"Nhắc việc {_month(month_of(on.today))}"
    if share.mention(Digest.WEEK):
        week = week_of(on.today)
        return f"Việc tuần này ({week.start:%d/%m} – {week.end:%d/%m/%Y})"
    return f"Nhắc việc ngày {day_of(on.today)}"


def _opening(share: Share) -> str:
    if not share.mention(Digest.MONTH):
        return f"Kính gửi {_addressed(share)}:"
    due, late, following = (len(share.items(rule)) for rule in (Rule.DUE, Rule.LATE, Rule.NEXT))
    others, put = len(share.items(Rule.OTHERS)), len(share.items(Rule.APPROVE))
    if _only_approves(share):
        return f"Kính gửi {_addressed(share)}: có {put} việc sắp trình để thông qua."
    now = f"tháng này có {due} việc trong kế hoạch" if due else "tháng này kế hoạch không ghi việc nào đến hạn"
    now = f"tháng này cả cơ quan có {due + others} việc, trong đó đồng chí chủ trì {due} việc" if others else now
    over = f", {late} việc đã quá thời hạn" if late else ""
    then = f"tháng sau có {following} việc cần chuẩn bị" if following else "tháng sau chưa có việc nào"
    return f"Kính gửi {_addressed(share)}: {now}{over}, {then}."


def _only_approves(share: Share) -> bool:
    """Whether all there is for the reader comes up for approval; beside work of one's own that is a line at the end."""
    own = (Rule.DUE, Rule.LATE, Rule.NEXT, Rule.OTHERS)
    return bool(share.items(Rule.APPROVE)) and not any(share.items(rule) for rule in own)


def _addressed(share: Share) -> str:
    name = share.to.name
    return f"đồng chí {name.removeprefix('Đ/c ')}" if share.to.audience in (Audience.CHAIR, Audience.LEADER) else name


def _heading(rule: Rule, on: Occasion) -> str:
    month = _month(month_of(on.today))
    return {
        Rule.PERSONAL: "Anh/chị đã dặn nhắc",
        Rule.DEADLINE: "Sắp đến hạn",
        Rule.CLOSING: "Sắp hết thời gian ghi trong kế hoạch",
        Rule.MIDDLE: f"Đã qua nửa {month}",
        Rule.QUARTER: f"Sắp hết quý {ROMAN[(on.today.month - 1) // 3]}/{on.today.year}",
        Rule.DUE: f"Việc trong {month}",
        Rule.WEEK: "Việc trong tuần",
        Rule.LATE: "Đã quá thời hạn – đã xong chưa?",
        Rule.ESCALATED: "Quá thời hạn, bộ phận chưa báo xong",
        Rule.NEXT: "Việc sang tháng sau",
        Rule.CONDITION: "Điều kiện đã có chưa?",
        Rule.APPROVE: "Sắp trình thông qua",
    }[rule]


def _row(item: Item, rule: Rule, share: Share, on: Occasion, plan: Plan | None) -> Row:
    """Who does it and who approves only for what is due now: the rest is a look ahead."""
    month = month_of(next_month(on.today)) if rule is Rule.NEXT else month_of(on.today)
    facts = [item.condition if rule is Rule.CONDITION else _time_of(item, month)]
    if rule is Rule.DEADLINE:
        facts = [_left(item, on), _called(item, on)]
    if rule in (Rule.DUE, Rule.ESCALATED, Rule.APPROVE):
        facts += [item.lead, f"chủ trì: {item.chair}" if item.chair and share.to.audience is not Audience.CHAIR else ""]
    if rule is Rule.DUE:
        facts += [f"trình: {item.approver}" if item.approver else None]
    facts += [_short(plan) if plan else None, late_line(item, rule, share, on)]
    return Row(
        item.no or "", short(item.content, LENGTH), " · ".join(fact for fact in facts if fact), _heading(rule, on)
    )


def _left(item: Item, on: Occasion) -> str:
    """How much time is left until a day that the plan, or whoever moved it, has named."""
    end = item.period.end if item.period else None
    if end is None or end <= on.today:
        return "hạn là hôm nay"
    days = (end - on.today).days
    if days == 1:
        return "hạn là ngày mai"
    working = sum(on.working.works(date.fromordinal(on.today.toordinal() + n)) for n in range(1, days + 1))
    return f"hạn {day_of(end)}, còn {working} ngày làm việc" if working else f"hạn {day_of(end)}"


def _called(item: Item, on: Occasion) -> str:
    """The day as the plan prints it, where it calls it otherwise: by the moon, by a feast, by the day after."""
    end = item.period.end if item.period else None
    if end is None or not item.time_text or on.catalogue.printed(item).period != item.period:
        return ""
    by_its_date = rf"(?<!\d)0?{end.day} ?(?:[/.-]|tháng) ?0?{end.month}(?!\d)"
    return "" if re.search(by_its_date, item.time_text, re.IGNORECASE) else f"kế hoạch ghi: {item.time_text}"


def _time_of(item: Item, month: Period) -> str | None:
    """The time as printed, where it is more or less than just the month that the section is about."""
    whole = item.period is not None and (item.period.start, item.period.end) == (month.start, month.end)
    return None if whole else item.time_text


def _own_words(share: Share, on: Occasion) -> Iterator[Row]:
    for mention in share.mentions:
        if mention.words:
            yield Row("", mention.words, late(mention, on), "Anh/chị đã dặn nhắc")


def _targets(targets: tuple[Target, ...], on: Occasion) -> Iterator[Row]:
    for target in targets[:TARGETS]:
        counted = on.catalogue.counted.get((target.plan, target.what))
        known = f"đã ghi {getattr(counted.what, 'number', 0)}/{target.number}" if counted else "chưa ghi kết quả nào"
        yield Row("", short(target.what, LENGTH), f"{known} {target.unit}", "Tiến độ chỉ tiêu")


def _notes(share: Share, named: list[Item], on: Occasion) -> Iterator[str]:
    catalogue = on.catalogue
    if others := share.items(Rule.OTHERS):
        yield f"Việc khác của cơ quan trong tháng: {_numbers(others, catalogue)}."
    if (approve := share.items(Rule.APPROVE)) and not _only_approves(share):
        yield f"Sắp trình anh/chị thông qua: {_numbers(approve, catalogue)}."
    if waiting := share.items(Rule.WAITING):
        yield f"Việc chờ điều kiện: {len(waiting)} việc ({_numbers(waiting, catalogue)})."
    if standing := share.items(Rule.STANDING):
        yield f"Việc thường xuyên, hằng năm: {len(standing)} việc ({_numbers(standing, catalogue)})."
    if len(share.targets) > TARGETS:
        yield f"Còn {len(share.targets) - TARGETS} chỉ tiêu khác; xin hỏi “chỉ tiêu năm nay”."
    yield _sources(named, catalogue)
    yield late_digest(share, on)


def _numbers(items: Iterable[Item], catalogue: Catalogue) -> str:
    """The numbers by plan: "mục 1, 2, số 32-KH/ĐĐLHH; mục 5, …"."""
    by_plan: dict[str, list[str]] = {}
    for item in items:
        by_plan.setdefault(item.plan, []).append(item.no or "không số")
    parts = []
    for key, numbers in by_plan.items():
        more = "…" if len(numbers) > MANY else ""
        parts.append(f"mục {', '.join(numbers[:MANY])}{more}, {_short(catalogue.by_key[key])}")
    return "; ".join(parts)


def _sources(items: Iterable[Item], catalogue: Catalogue) -> str:
    plans = dict.fromkeys(item.plan for item in items)
    return "Nguồn: " + "; ".join(_short(catalogue.by_key[key]) for key in plans) + "." if plans else ""


def _choices(shown: dict[Item, Rule], on: Occasion) -> Iterator[Choice]:
    to_do = [item.id for item, rule in shown.items() if rule in TO_DO and item.id]
    waits = [item.id for item, rule in shown.items() if rule is Rule.CONDITION and item.id]
    if 0 < len(to_do) <= MANY:
        for label, said in ((DONE, "xong rồi"), (DOING, "đang làm"), (MORE_TIME, "xin gia hạn")):
            yield _about(label, said, to_do)
    if 0 < len(waits) <= MANY:
        yield _about(HAPPENED, "đã ban hành rồi", waits)
    if on.key:
        yield Choice(SEEN, f"/daxem {on.key}")


def _about(label: str, said: str, ids: list[int]) -> Choice:
    """With one item the button is about that one; with several it asks back which."""
    return Choice(label, f"{'@' if len(ids) == 1 else '@?'}{','.join(map(str, ids))} {said}")


def _short(plan: Plan) -> str:
    return f"số {plan.number}" if plan.number else plan.title


def _month(month: Period) -> str:
    return f"tháng {month.start.month}/{month.start.year}" if month.start else ""
