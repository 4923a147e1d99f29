"""A plan's new version beside the one before: what changes, for whom, and what was there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from rules.plan import Item, Party, Plan
from rules.plan.revision import CELLS, PLACE, TIME, Revision, replaced
from wording.vi.facts import PARTIES, capital, day, number, short, time_of
from wording.vi.loading import item, title

# What storage calls the parts of a plan that are no items.
PARTS = {
    "title": "tên",
    "number": "số hiệu",
    "issued": "ngày ban hành",
    "issuer": "cơ quan ban hành",
    "signer": "người ký",
    "years": "năm hiệu lực",
    "source": "tên tệp",
    "events": "sự kiện",
    "targets": "chỉ tiêu",
    "passages": "đoạn văn",
}
ADDED, MOVED, CHANGED, RENUMBERED, DROPPED = "Thêm", "Đổi thời gian", "Sửa", "Đổi số", "Bỏ"
UNDO = "Hoàn tác"


def is_revision(plan: Plan, revision: Revision) -> str:
    """Beside the version in force."""
    if not revision:
        return f"Không có gì khác bản đang có của {title(plan)}, nên không cần nạp lại."
    return f"Đây là bản mới của {title(plan)} đang có. So với bản đó: {summary(revision)}."


def summary(revision: Revision) -> str:
    """ "thêm 2, đổi thời gian 1, bỏ 1 mục; cập nhật số hiệu"."""
    counts = (
        (ADDED, revision.added),
        (MOVED, revision.moved),
        (CHANGED, revision.changed),
        (RENUMBERED, revision.renumbered),
        (DROPPED, revision.dropped),
    )
    items = ", ".join(f"{word.lower()} {len(some)}" for word, some in counts if some)
    parts = ", ".join(PARTS[part] for part in revision.parts if part in PARTS)
    return "; ".join([*([f"{items} mục"] if items else []), *([f"cập nhật {parts}"] if parts else [])])


def counted(heading: str, count: int) -> str:
    return f"{heading} {count} mục"


def change(old: Item, new: Item) -> tuple[str, str, str]:
    """The item as it is now, with what was and becomes in small print."""
    lines = [f"{name}: {was} → {becomes}" for name, was, becomes in _replaced(old, new)]
    return new.no or "", short(new.content), "\n".join(lines)


def _replaced(old: Item, new: Item) -> Iterator[tuple[str, str, str]]:
    if set(replaced(old, new, TIME)):
        was, becomes = time_of(old), time_of(new)
        same = was == becomes
        yield "Thời gian", old.time_text or was if same else was, new.time_text or becomes if same else becomes
    if set(replaced(old, new, PLACE)):
        yield "Số", number(old), number(new)
    for field in replaced(old, new, CELLS):
        name = "Nội dung" if field == "content" else PARTIES[Party(field)]
        yield name, getattr(old, field) or "không ghi", getattr(new, field) or "không ghi"


def revised_notice(plan: Plan, by: str | None) -> str:
    return f"{title(plan)} có bản mới, {by or 'Văn phòng'} vừa nạp. Việc của anh/chị thay đổi như sau:"


def revised(plan: Plan, revision: Revision) -> str:
    return f"Đã nạp bản mới của {title(plan)}: {summary(revision)}. Bản trước vẫn xem lại được."


def told(names: Sequence[str]) -> str:
    return f"Đã báo: {', '.join(names)}." if names else ""


STALE = "Trong lúc chờ, kế hoạch này đã có thay đổi. Xin anh/chị xem lại so với bản đang có rồi quyết định."


def taken_back(plan: Plan, revision: Revision) -> str:
    return f"Đã lấy lại bản trước của {title(plan)}: {summary(revision)}. Kết quả đã ghi cho các mục vẫn giữ nguyên."


def removed(plan: Plan) -> str:
    return f"Đã gỡ {title(plan)}; kế hoạch này không còn trong hệ thống."


IN_USE = "Kế hoạch này đã có kết quả được ghi nên tôi không gỡ cả văn bản. Nếu có bản đúng, xin gửi để nạp thay."
NOT_LATEST = "Sau đó kế hoạch đã được nạp bản khác nên tôi không hoàn tác lần nạp này nữa."

NO_EARLIER_VERSION = "Kế hoạch này chưa có bản trước: từ khi nạp đến nay chưa thay bản nào."
WHICH_PLAN = "Anh/chị hỏi bản trước của văn bản nào?"


def version_head(plan: Plan, until: date, by: str) -> str:
    return f"Bản trước của {title(plan)}, có hiệu lực trong hệ thống đến {day(until)} ({by} thay)"


def version_item(one: Item) -> str:
    return f"{capital(number(one))} bản trước: {one.content}"


def not_in_version(no: str) -> str:
    return f"Bản trước không có mục {no}."


def now(one: Item | None) -> str:
    """The item as it is today, below what it was."""
    if one is None:
        return "Bản đang có không còn mục này."
    _, content, detail = item(one)
    return f"Bản đang có, {number(one)}: {content} ({detail})."


def older(count: int) -> str:
    return f"Còn {count} bản cũ hơn nữa được lưu." if count else ""
