"""An invitation card as a picture (PNG), to be sent in a chat and shown at the door."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from documents.writers import qr
from documents.writers.invitation import Card

SIZE = (1080, 1440)
MARGIN = 70
QR_SIDE = 480
INK, PALE, ACCENT = (25, 25, 25), (90, 90, 90), (150, 20, 20)
SMALLEST = 24


def draw(card: Card) -> bytes:
    """The card, to be held upright on a telephone."""
    picture = Image.new("RGB", SIZE, "white")
    pen = ImageDraw.Draw(picture)
    pen.rectangle((20, 20, SIZE[0] - 20, SIZE[1] - 20), outline=ACCENT, width=5)
    y = MARGIN
    for text, points, bold, ink in (
        (card.issuer, 32, True, PALE),
        (card.title, 64, True, ACCENT),
        (card.invites, 32, False, PALE),
        (card.name, 56, True, INK),
        (card.about, 32, False, INK),
        (card.what, 38, True, INK),
        (card.when, 34, False, INK),
        (card.where, 34, False, INK),
    ):
        y = _centred(pen, text, y, points, bold, ink)
    side = min(QR_SIDE, SIZE[1] - y - 190)
    code = Image.open(io.BytesIO(qr.png(card.opens))).convert("RGB").resize((side, side), Image.Resampling.NEAREST)
    picture.paste(code, ((SIZE[0] - side) // 2, y))
    y = _centred(pen, card.code, y + side, 48, True, INK)
    _centred(pen, card.number, y, 32, False, PALE)
    content = io.BytesIO()
    picture.quantize(32).save(content, "PNG", optimize=True)
    return content.getvalue()


def _centred(pen: ImageDraw.ImageDraw, text: str, y: int, points: int, bold: bool, ink: tuple[int, int, int]) -> int:
    """Write in as many lines as needed; where the next may begin."""
    if not text:
        return y
    font = _font(points, bold)
    for line in _wrapped(text, font):
        pen.text((SIZE[0] / 2, y), line, fill=ink, font=font, anchor="ma")
        y += int(points * 1.3)
    return y + 14


def _wrapped(text: str, font: ImageFont.FreeTypeFont) -> list[str]:
    width = SIZE[0] - 2 * MARGIN
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if font.getlength(longer) <= width or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


@cache
def _font(points: int, bold: bool) -> ImageFont.FreeTypeFont:
    # The one font with all Vietnamese letters that comes with a library of ours, whatever the machine has installed.
    import matplotlib  # noqa: PLC0415

    name = "DejaVuSerif-Bold.ttf" if bold else "DejaVuSerif.ttf"
    return ImageFont.truetype(Path(matplotlib.get_data_path()) / "fonts" / "ttf" / name, max(points, SMALLEST))
