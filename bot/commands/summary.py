"""What `thuky import` says of a document: what it is, what stands in it, what looks wrong, what changed."""

from __future__ import annotations

from collections.abc import Sequence

from rules.plan import Changes, PlanDocument
from wording.vi import loading, revisions

SHOWN = 12  # more names or warnings than this are counted, not listed


def summary(document: PlanDocument, changes: Changes | None) -> str:
    """Several lines; `changes` is None when nothing was stored."""
    plan = document.plan
    lines = [loading.head(plan), f"  {loading.issued(plan)}", f"  {loading.contents(document)}"]
    if spread := loading.spread(document.items):
        lines.append(f"  {spread}")
    if document.event is not None:
        lines.append(f"  {loading.event(document.event.name)}")
    if document.doubts:
        lines.append("  Cần xem lại trong văn bản:")
        lines += [f"    - {doubt.where}: {doubt.what}" for doubt in document.doubts[:SHOWN]]
        lines += [f"    - và {len(document.doubts) - SHOWN} chỗ khác"] if len(document.doubts) > SHOWN else []
    lines.append(f"  {_stored(changes)}")
    return "\n".join(lines)


def _stored(changes: Changes | None) -> str:
    if changes is None:
        return "Chạy thử: chưa lưu gì."
    if not changes:
        return "Không có gì thay đổi so với bản đã lưu."
    items = [name for name in changes.changed if name not in revisions.PARTS]
    said = [("thêm", changes.added), ("sửa", items), ("bỏ", changes.removed)]
    lines = [f"{word} {_named(names)}" for word, names in said if names]
    parts = [revisions.PARTS[name] for name in changes.changed if name in revisions.PARTS]
    if parts and not changes.added:
        lines.append(f"cập nhật {', '.join(parts)}")
    return f"Đã lưu: {'; '.join(lines) or 'văn bản'}."


def _named(names: Sequence[str]) -> str:
    return f"{len(names)} mục" + (f" ({', '.join(names)})" if len(names) <= SHOWN else "")
