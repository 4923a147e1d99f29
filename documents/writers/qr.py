"""A QR code as a picture."""

from __future__ import annotations

import io

import segno

ERROR = "m"  # a crease or a thumb over a seventh of it still leaves it readable


def png(content: str, scale: int = 8, border: int = 4) -> bytes:
    """A PNG of `content`, each module `scale` pixels wide, with the quiet zone that scanners want."""
    picture = io.BytesIO()
    segno.make(content, error=ERROR, micro=False).save(picture, kind="png", scale=scale, border=border)
    return picture.getvalue()


def svg(content: str, border: int = 2) -> bytes:
    """The same as a drawing that a page shows in any size."""
    picture = io.BytesIO()
    segno.make(content, error=ERROR, micro=False).save(picture, kind="svg", border=border, omitsize=True)
    return picture.getvalue()
