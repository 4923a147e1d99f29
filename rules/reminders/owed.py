"""All that is to be said on a day, to anybody; and what of it a recipient is to hear."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from rules.plan import Item, Target
from rules.reminders import deadline, digest, late, month, quarter, quarterly
from rules.reminders.line import Digest, Line, Mention, Recipient, Rule
from rules.reminders.snapshot import Snapshot

Says = Callable[[Snapshot], Iterator[Mention]]
RULES: tuple[tuple[str, Says], ...] = (
    ("monthly", digest.monthly),
    ("weekly", digest.weekly),
    ("deadlines", deadline.deadlines),
    ("deadlines", month.month_end),
    ("deadlines", month.mid_month),
    ("deadlines", quarter.quarter_end),
    ("late", late.late),
    ("escalation", late.escalated),
    ("conditions", quarterly.conditions),
    ("targets", quarterly.targets),
)
"""Each with the switch of the policy that it hangs on."""


@dataclass(frozen=True, slots=True)
class Share:
    """What somebody is to hear: the mentions, and the lines that they come to, by rule."""

    to: Recipient
    mentions: tuple[Mention, ...]
    lines: tuple[Line, ...]
    targets: tuple[Target, ...] = ()

    def items(self, rule: Rule) -> tuple[Item, ...]:
        """The items that `rule` brings up, maybe none."""
        return next((line.items for line in self.lines if line.rule is rule), ())

    def mention(self, rule: Rule | Digest) -> Mention | None:
        """The first mention of a rule."""
        return next((each for each in self.mentions if each.rule == rule), None)


def mentions(now: Snapshot) -> tuple[Mention, ...]:
    """What was to be said by today and is still worth saying, by whatever the policy turns on."""
    return tuple(each for switch, says in RULES if getattr(now.policy, switch) for each in says(now))


def share(now: Snapshot, to: Recipient, owed: Iterable[Mention]) -> Share | None:
    """What of `owed` the recipient is to hear, as one message; None for nothing. One's own are for oneself."""
    mine = [each for each in owed if each.own or each.concerns(to)]
    sums = {Digest.MONTH: digest.month_lines, Digest.WEEK: digest.week_lines}
    held = [(each, sums[each.rule](now, to)) for each in mine if isinstance(each.rule, Digest)]
    empty = {each.key for each, lines in held if not lines}
    mine = [each for each in mine if each.key not in empty]
    if not mine:
        return None
    found: dict[Rule, dict[Item, None]] = {rule: {} for rule in Rule}
    for _, lines in held:
        for line in lines:
            found[line.rule].update(dict.fromkeys(line.items))
    for each in mine:
        if isinstance(each.rule, Rule) and each.item is not None:
            found[each.rule][each.item] = None
    lines = tuple(Line(rule, tuple(items)) for rule, items in found.items() if items)
    targets = tuple(each.about for each in mine if isinstance(each.about, Target))
    return Share(to, tuple(mine), lines, targets)
