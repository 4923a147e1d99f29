"""Styles of a document: which are headings, and which carry a numbering."""

from __future__ import annotations

from documents.readers.word.names import Element, value, w

LONGEST_CHAIN = 12  # styles based on styles


class Styles:
    """The paragraph styles by their id."""

    def __init__(self, root: Element | None) -> None:
        found = root.iterfind(w("style")) if root is not None else ()
        self._styles = {style.get(w("styleId")): style for style in found}

    def is_heading(self, paragraph: Element) -> bool:
        """Whether the paragraph is styled as a heading or title, or as something based on one."""
        return any(_names_a_heading(value(style, "name") or "") for style in self._chain(paragraph))

    def numbering(self, paragraph: Element) -> Element | None:
        """The numbering that the paragraph's style brings along."""
        for style in self._chain(paragraph):
            if (found := style.find(f"{w('pPr')}/{w('numPr')}")) is not None:
                return found
        return None

    def _chain(self, paragraph: Element) -> list[Element]:
        chain: list[Element] = []
        style = self._styles.get(value(paragraph, "pPr/pStyle"))
        while style is not None and len(chain) < LONGEST_CHAIN:
            chain.append(style)
            style = self._styles.get(value(style, "basedOn"))
        return chain


def _names_a_heading(name: str) -> bool:
    return name.lower().startswith(("heading", "title"))
