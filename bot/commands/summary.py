"""What `thuky import` says of a document: what it is, what stands in it, what looks wrong, what changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rules.plan import Changes, Grain, Item, PlanDocument

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
SHOWN = 12  # more names or warnings than this are counted, not listed


def summary(document: PlanDocument, changes: Changes | None) -> str:
    """Several lines; `changes` is None when nothing was stored."""
    plan = document.plan
    lines = [f"{plan.title} (mã {plan.key})", f"  {_issued(document)}", f"  {_contents(document)}"]
    if spread := _spread(document.items):
        lines.append(f"  {spread}")
    if document.event is not None:
        lines.append(f"  Sự kiện: {document.event.name}")
    if document.doubts:
        lines.append("  Cần xem lại trong văn bản:")
        lines += [f"    - {doubt.where}: {doubt.what}" for doubt in document.doubts[:SHOWN]]
        lines += [f"    - và {len(document.doubts) - SHOWN} chỗ khác"] if len(document.doubts) > SHOWN else []
    lines.append(f"  {_stored(changes)}")
    return "\n".join(lines)


def _issued(document: PlanDocument) -> str:
    plan = document.plan
    number = f"Số {plan.number}" if plan.number else "Không ghi số"
    issued = f"ban hành {'/'.join(reversed(plan.issued.split('-')))}" if plan.issued else "không ghi ngày ban hành"
    years = f"{plan.years[0]}–{plan.years[-1]}" if len(plan.years) > 1 else "".join(map(str, plan.years))
    return f"{number}, {issued}, {f'hiệu lực {years}' if years else 'không rõ năm hiệu lực'}"


def _contents(document: PlanDocument) -> str:
    parts = [f"{len(document.items)} mục việc"]
    parts += [f"{len(document.targets)} chỉ tiêu"] if document.targets else []
    parts += [f"{len(document.passages)} đoạn văn"] if document.passages else []
    return ", ".join(parts)


def _spread(items: tuple[Item, ...]) -> str:
    """How many items stand in each section, or in each month where there is only one section."""
    sections = Counter(item.section for item in items if item.section)
    if len(sections) > 1:
        return "Theo phần: " + ", ".join(f"{section}: {count}" for section, count in sections.items())
    months = Counter(month for item in items if (month := _month(item)))
    if not months:
        return ""
    years = {year for year, _ in months}
    dated = ", ".join(
        f"tháng {month}{f'/{year}' if len(years) > 1 else ''}: {months[year, month]}" for year, month in sorted(months)
    )
    rest = len(items) - months.total()
    return f"Theo tháng bắt đầu: {dated}" + (f", còn lại: {rest}" if rest else "")


def _month(item: Item) -> tuple[int, int] | None:
    period = item.period
    if period is None or period.start is None or period.grain in {Grain.YEAR, Grain.HALF}:
        return None
    return period.start.year, period.start.month


def _stored(changes: Changes | None) -> str:
    if changes is None:
        return "Chạy thử: chưa lưu gì."
    if not changes:
        return "Không có gì thay đổi so với bản đã lưu."
    items = [name for name in changes.changed if name not in PARTS]
    said = [("thêm", changes.added), ("sửa", items), ("bỏ", changes.removed)]
    lines = [f"{word} {_named(names)}" for word, names in said if names]
    parts = [PARTS[name] for name in changes.changed if name in PARTS]
    if parts and not changes.added:
        lines.append(f"cập nhật {', '.join(parts)}")
    return f"Đã lưu: {'; '.join(lines) or 'văn bản'}."


def _named(names: Sequence[str]) -> str:
    return f"{len(names)} mục" + (f" ({', '.join(names)})" if len(names) <= SHOWN else "")
