"""What delegates and organisers are told unasked before a congress."""

from __future__ import annotations

from datetime import date

from rules.congress.delegate import Delegate
from rules.congress.quorum import Quorum, Standing
from rules.congress.tally import Tally
from rules.plan import Event
from wording.reply import PNG, Attachment, Block, Choice, Kind, Reply
from wording.vi import cards, congress, delegates
from wording.vi.facts import day

QR_FILE = "ma-vao-cua-so-{}.png"
CALL = "Xem danh sách để gọi"
CALL_SAYS = "/chuatraloi"


def silent(delegate: Delegate, event: Event, days: int, until: date | None) -> Reply:
    """Asked once more, with the answers to tap."""
    last = f" chậm nhất ngày {day(until)}" if until else ""
    lines = (
        f"Kính gửi {cards.name(delegate)}: còn {days} ngày đến {event.name}, Ban Tổ chức chưa nhận được trả lời.",
        f"{cards.when(event)} {cards.where(event)}",
        f"Xin cho biết đại biểu có dự được không{last}.",
    )
    return Reply(Kind.RSVP, tuple(map(Block, lines)), choices=delegates.choices(event.plan))


def details(delegate: Delegate, event: Event, where: str | None, qr: bytes) -> Reply:
    """The day before: when, where, how to get in."""
    lines = (
        f"Kính gửi {cards.name(delegate)}: ngày mai, mời đại biểu dự {event.name}.",
        f"{cards.when(event)} {cards.where(event)}",
        *([f"Đường đi: {where}"] if where else []),
        f"Đại biểu số {delegate.number}. Khi đến, xin đưa mã QR gửi kèm hoặc giấy mời để vào cửa.",
    )
    file = Attachment(QR_FILE.format(delegate.number), PNG, qr)
    return Reply(Kind.RSVP, tuple(map(Block, lines)), attachments=(file,))


def to_call(event: Event, days: int, tally: Tally, without_account: int) -> Reply:
    """To the organisers at each step: how many are silent, and how many of them only a call reaches."""
    lines = (
        f"Còn {days} ngày đến {event.name}: {tally.of().silent} đại biểu chưa trả lời, "
        f"trong đó {without_account} người chưa có tài khoản, cần gọi điện.",
        congress.quorum(tally.quorum),
    )
    return Reply(Kind.COUNT, tuple(map(Block, lines)), choices=(Choice(CALL, CALL_SAYS),))


def alarm(event: Event, meter: Quorum, standing: Standing) -> Reply:
    """To the organisers: the quorum is in danger."""
    lines = congress.alarm(event.name, meter, standing)
    return Reply(Kind.COUNT, tuple(map(Block, lines)), choices=(Choice(CALL, CALL_SAYS),))
