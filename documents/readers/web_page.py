"""What a web page puts around a plan: menus, counters, buttons, and other news below it."""

from __future__ import annotations

import re
from collections.abc import Sequence

_OTHER_NEWS = re.compile(
    r"(?:các |những )?(?:tin|bài|bản tin|tin tức)(?: viết| bài)? (?:khác|liên quan|cùng chuyên mục|mới hơn|mới nhất"
    r"|cũ hơn|đã đưa|đã đăng|tiếp theo)\b.{0,20}"
    r"|(?:bình luận|ý kiến bạn đọc|phản hồi)(?: (?:của bạn(?: đọc)?|mới nhất|facebook))?\s*(?:\(?\d+\)?)?\s*:?"
    r"|(?:đọc|xem) nhiều(?: nhất)?\s*:?",
    re.IGNORECASE,
)
_BUTTON_OF_SIZE = r"a ?[-+](?: ?a ?[-+]?){0,2}|a(?: ?a ?[-+]?){1,2}"  # "A- A A+"; "A" alone heads a section
_FURNITURE = re.compile(
    r"trang (?:chủ|nhất)\b.{0,80}|in bài viết|bản in|gửi (?:email|bài viết|cho bạn bè)|(?:xem với )?cỡ chữ\b.{0,20}"
    r"|chia sẻ(?:\s*:.{0,60}| (?:bài viết|trên|qua|lên|facebook|zalo|link|tin)\b.{0,60})?"
    rf"|(?:số )?(?:lượt|lần) (?:xem|đọc)\b.{{0,20}}|{_BUTTON_OF_SIZE}|(?:đọc|nghe) bài viết|gửi phản hồi"
    r"|tác giả\s*:.{0,60}\b(?:ngày đăng|đăng lúc|đăng ngày|lượt xem)\b.{0,60}"
    r"|in trang(?: này)?|(?:tải (?:file|về|xuống)|tags?\s*:|từ khóa\s*:"
    r"|tổng số điểm của bài viết|tổng (?:số )?lượt truy cập).{0,150}",
    re.IGNORECASE,
)


def without_furniture(page: Sequence[str]) -> list[str]:
    """The lines of a page, empty where nothing of the plan stands."""
    kept = ["" if _FURNITURE.fullmatch(line.strip()) else line for line in page]
    half = len(kept) // 2
    end = next((at for at in range(half, len(kept)) if _OTHER_NEWS.fullmatch(kept[at].strip())), len(kept))
    return kept[:end] + [""] * (len(kept) - end)
