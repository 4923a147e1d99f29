"""The end of a document: to whom it goes and who signs, set apart from what it says."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.readers.blocks import Paragraph
from documents.understand.head.heading import PERSON, POST

_RECIPIENTS = re.compile(r"Nơi (?:nhận|gửi)\b", re.IGNORECASE)
_ASIDE = re.compile(r"[(}].{0,30}[);]?$")
_SIGNED_BELOW = re.compile(
    r"BAN TỔ CHỨC|BTC|BAN BIÊN TẬP|(?:NGUỒN|TÁC GIẢ|TIN, ẢNH) ?:.*|THEO (?:BÁO|TTXVN|VOV|CỔNG|TRANG)\b.*", re.IGNORECASE
)
LONGEST_BELOW = 50  # letters


def split(paragraphs: Sequence[Paragraph]) -> tuple[list[Paragraph], list[str]]:
    """What the document says, and its recipients as printed; posts and names of the signature are left out."""
    body: list[Paragraph] = []
    recipients: list[str] = []
    listing = signing = False
    for paragraph in paragraphs:
        text = paragraph.text
        if _RECIPIENTS.match(text):
            listing, signing = True, False
            recipients.append(text)
        elif listing and (paragraph.bullet or _ASIDE.match(text)):
            recipients.append(f"{paragraph.bullet} {text}".strip())
        elif text.isupper() and len(text) < 60 and POST.search(text) and not paragraph.heading:
            signing, listing = True, False
        elif signing and (PERSON.match(text) or _ASIDE.match(text)):
            continue
        else:
            listing = signing = False
            body.append(paragraph)
    while body and _is_signed_below(body[-1]):
        body.pop()
    return body, recipients


def _is_signed_below(paragraph: Paragraph) -> bool:
    """Whether the last line of a page only says whose it is: "Ban Tổ chức", "Nguồn: …"."""
    text = paragraph.text
    return not paragraph.bullet and len(text) <= LONGEST_BELOW and bool(_SIGNED_BELOW.fullmatch(text))
