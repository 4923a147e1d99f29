"""When the administrator puts a misread value right."""

from __future__ import annotations

from rules.plan import Item
from wording.vi.facts import capital, number


def corrected(item: Item, old: str, new: str) -> str:
    return f"{capital(number(item))}: đã sửa thời gian từ “{old}” thành “{new}”, có ghi vào nhật ký."
