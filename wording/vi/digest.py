"""The monthly digest in words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from rules.calendar import next_month
from rules.plan import Catalogue, Item, Period, Plan
from rules.reminders import Audience, Digest, Rule, month_of
from wording.reply import Block, Cited, Kind, Reply, Row

HEADED = (Rule.DUE, Rule.NEXT, Rule.WAITING)


def monthly(digest: Digest, catalogue: Catalogue, sent: datetime) -> Reply:
    """The digest as a reply: counts first, then the items by section, then sources and, if `sent` is late, why."""
    items = [item for line in digest.lines for item in line.items]
    several = len({item.plan for item in items}) > 1
    rows = tuple(
        _row(item, rule, digest, catalogue.by_key[item.plan] if several else None)
        for rule in HEADED
        for item in digest.items(rule)
    )
    after = [_standing(digest.items(Rule.STANDING), catalogue), _sources(items, catalogue), _lateness(digest, sent)]
    return Reply(
        Kind.ITEMS,
        before=(Block(f"Nhắc việc {_month(digest.month)}", "title"), Block(_opening(digest))),
        rows=rows,
        after=tuple(Block(text, "note") for text in after if text),
        cited=tuple(Cited(item.plan, item.section, item.no) for item in items),
    )


def _opening(digest: Digest) -> str:
    due, following = len(digest.items(Rule.DUE)), len(digest.items(Rule.NEXT))
    now = f"tháng này có {due} việc trong kế hoạch" if due else "tháng này kế hoạch không ghi việc nào đến hạn"
    then = f"tháng sau có {following} việc cần chuẩn bị" if following else "tháng sau chưa có việc nào"
    name = digest.to.name
    if digest.to.audience is Audience.CHAIR:
        name = f"đồng chí {name.removeprefix('Đ/c ')}"
    return f"Kính gửi {name}: {now}, {then}."


def _heading(rule: Rule, digest: Digest) -> str:
    if rule is Rule.DUE:
        return f"Việc trong {_month(digest.month)}"
    return "Việc sang tháng sau" if rule is Rule.NEXT else "Việc chờ đủ điều kiện"


def _row(item: Item, rule: Rule, digest: Digest, plan: Plan | None) -> Row:
    """Who does it and who approves only for what is due now: the rest is a look ahead."""
    month = month_of(next_month(digest.due_at.date())) if rule is Rule.NEXT else digest.month
    facts = [item.condition if rule is Rule.WAITING else _time_of(item, month)]
    if rule is Rule.DUE:
        facts += [item.lead, f"chủ trì: {item.chair}" if item.chair else None]
        facts += [f"trình: {item.approver}" if item.approver else None]
    facts.append(_short(plan) if plan else None)
    return Row(item.no or "", item.content, " · ".join(fact for fact in facts if fact), _heading(rule, digest))


def _time_of(item: Item, month: Period) -> str | None:
    """The time as printed, where it is more or less than just the month that the section is about."""
    whole = item.period is not None and (item.period.start, item.period.end) == (month.start, month.end)
    return None if whole else item.time_text


def _standing(items: tuple[Item, ...], catalogue: Catalogue) -> str:
    if not items:
        return ""
    return f"Việc thường xuyên, hằng năm: {len(items)} việc ({_numbers(items, catalogue)})."


def _numbers(items: Iterable[Item], catalogue: Catalogue) -> str:
    """The numbers by plan: "mục 1, 2, số 32-KH/ĐĐLHH; mục 5, …"."""
    by_plan: dict[str, list[str]] = {}
    for item in items:
        by_plan.setdefault(item.plan, []).append(item.no or "không số")
    return "; ".join(f"mục {', '.join(numbers)}, {_short(catalogue.by_key[key])}" for key, numbers in by_plan.items())


def _sources(items: Iterable[Item], catalogue: Catalogue) -> str:
    plans = dict.fromkeys(item.plan for item in items)
    return "Nguồn: " + "; ".join(_full(catalogue.by_key[key]) for key in plans) + "." if plans else ""


def _lateness(digest: Digest, sent: datetime) -> str:
    if sent.date() <= digest.due_at.date():
        return ""
    return f"Tin này lẽ ra gửi lúc {digest.due_at:%H:%M ngày %d/%m/%Y}, nay mới gửi được; xin thứ lỗi vì sự chậm trễ."


def _short(plan: Plan) -> str:
    return f"số {plan.number}" if plan.number else plan.title


def _full(plan: Plan) -> str:
    return f"{plan.title} (số {plan.number})" if plan.number else plan.title


def _month(month: Period) -> str:
    return f"tháng {month.start.month}/{month.start.year}" if month.start else ""
