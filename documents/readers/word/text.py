"""The text of a paragraph as Word shows it: insertions in, deletions, hidden text and field codes out."""

from __future__ import annotations

from collections.abc import Iterator

from documents.readers.word.names import Element, switched_on, w

_INTO = frozenset(
    w(name) for name in ("ins", "moveTo", "hyperlink", "smartTag", "sdt", "sdtContent", "fldSimple", "bdo", "dir")
)
_RUN = w("r")
_TEXT = w("t")
_AS = {w("tab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-", w("ptab"): "\t"}
_BOX = w("txbxContent")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def text_of(paragraph: Element) -> str:
    """The text, with tabs and newlines where it has them."""
    return "".join(text for run in _runs(paragraph) for text in _texts(run))


def is_strong(paragraph: Element) -> bool:
    """Whether every run that shows something is bold."""
    shown = [run for run in _runs(paragraph) if "".join(_texts(run)).strip()]
    return bool(shown) and all(switched_on(run, "rPr/b") for run in shown)


def boxes_of(paragraph: Element) -> Iterator[Element]:
    """The contents of text boxes anchored in the paragraph, each once (older copies for older programs left out)."""
    for box in paragraph.iter(_BOX):
        if not any(above.tag == _FALLBACK for above in box.iterancestors()):
            yield box


def _runs(element: Element) -> Iterator[Element]:
    for child in element:
        if child.tag == _RUN:
            if not switched_on(child, "rPr/vanish"):
                yield child
        elif child.tag in _INTO:
            yield from _runs(child)


def _texts(run: Element) -> Iterator[str]:
    for child in run:
        if child.tag == _TEXT:
            yield child.text or ""
        elif child.tag in _AS:
            yield _AS[child.tag]
