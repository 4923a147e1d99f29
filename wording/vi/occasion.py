"""On what occasion a reminder goes, and what it says of itself where that is later than was due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from rules.calendar import WorkingDays
from rules.plan import Catalogue, Item
from rules.reminders import Digest, Mention, Rule, Share
from wording.vi.facts import day

PUNCTUAL = timedelta(minutes=30)
MADE_UP_FOR = (Rule.PERSONAL, Rule.DEADLINE)


@dataclass(frozen=True, slots=True)
class Occasion:
    """What a message is worded with: the plans, the office's days, when it goes, the key by which it is known."""

    catalogue: Catalogue
    working: WorkingDays
    sent: datetime
    key: str = ""

    @property
    def today(self) -> date:
        return self.sent.date()


def late_digest(share: Share, on: Occasion) -> str:
    """Under a digest; what was loaded only after its day is not late."""
    digest = share.mention(Digest.MONTH) or share.mention(Digest.WEEK)
    known = min(on.catalogue.known_since.values(), default=date.min)
    if digest is None or known > digest.day or on.today <= digest.day:
        return ""
    return f"Tin này lẽ ra gửi ngày {day(digest.day)}, nay mới gửi được; xin thứ lỗi vì sự chậm trễ."


def late_line(item: Item, rule: Rule, share: Share, on: Occasion) -> str:
    """Beside an item that was to be brought up on a day before; not where its time is known only since."""
    mention = next((each for each in share.mentions if each.rule is rule and each.item == item), None)
    known = on.catalogue.time_known(item) or date.min
    return late(mention, on) if mention is not None and rule in MADE_UP_FOR and known <= mention.day else ""


def late(mention: Mention, on: Occasion) -> str:
    """ "nhắc muộn: lẽ ra ngày 27/4/2021"; nothing where it comes in time."""
    if on.today > mention.day:
        return f"nhắc muộn: lẽ ra ngày {day(mention.day)}"
    due = datetime.combine(mention.day, mention.at, on.sent.tzinfo) if mention.at else on.sent
    return f"nhắc muộn: lẽ ra lúc {due:%H:%M}" if on.sent - due > PUNCTUAL else ""
