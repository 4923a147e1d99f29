"""Choices and pages where there are no buttons."""

from __future__ import annotations

HINT = "Xin nhắn số trong ngoặc để chọn."
MORE = "Xem tiếp"
MORE_WORDS = frozenset({"xem tiep", "tiep", "tiep theo", "xem them", "them", "trang sau", "nua"})
IN_FULL = "Nhắn số mục (ví dụ “mục 27”) để xem đầy đủ."


def more(rows: int) -> str:
    """The choice that shows what did not fit; `rows` how many rows that is, 0 for text."""
    return f"{MORE} (còn {rows} việc)" if rows else MORE
