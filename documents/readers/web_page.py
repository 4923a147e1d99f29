"""What a web page puts around a plan: menus, counters, buttons, and other news below it."""

from __future__ import annotations

import re
from collections.abc import Sequence

_OTHER_NEWS = re.compile(
    r"(?:các |những )?(?:tin|bài|bản tin|tin tức)(?: viết| bài)? (?:khác|liên quan|cùng chuyên mục|mới hơn|mới nhất"
    r"|cũ hơn|đã đưa|đã đăng|tiếp theo)\b.{0,20}|(?:bình luận|ý kiến bạn đọc|phản hồi)\b.{0,20}"
    r"|(?:đọc|xem) nhiều\b.{0,20}",
    re.IGNORECASE,
)
_FURNITURE = re.compile(
    r"trang (?:chủ|nhất)\b.{0,80}|in bài viết|bản in|gửi (?:email|bài viết|cho bạn bè)|chia sẻ\b.{0,60}|cỡ chữ\b.{0,20}"
    r"|xem với cỡ chữ\b.{0,20}|(?:số )?(?:lượt|lần) (?:xem|đọc)\b.{0,20}|a[-+ ]*(?:a[-+ ]*)*"
    r"|(?:đọc|nghe) bài viết"
    r"|(?:tải (?:file|về|xuống)|gửi phản hồi|in trang|tags?\s*:|từ khóa\s*:"
    r"|tổng số điểm của bài viết|tổng (?:số )?lượt truy cập).{0,150}",
    re.IGNORECASE,
)


def without_furniture(page: Sequence[str]) -> list[str]:
    """The lines of a page, empty where nothing of the plan stands."""
    kept = ["" if _FURNITURE.fullmatch(line.strip()) else line for line in page]
    half = len(kept) // 2
    end = next((at for at in range(half, len(kept)) if _OTHER_NEWS.fullmatch(kept[at].strip())), len(kept))
    return kept[:end] + [""] * (len(kept) - end)
