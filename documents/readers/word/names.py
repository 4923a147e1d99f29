"""Names of WordprocessingML, and the few ways to look at an element."""

from __future__ import annotations

from lxml.etree import _Element as Element

__all__ = ["Element", "number", "switched_on", "value", "w"]

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def w(name: str) -> str:
    """The full name of an element or attribute: "p" is a paragraph."""
    return f"{_W}{name}"


def value(element: Element | None, path: str) -> str | None:
    """The `w:val` of the element at `path` below ("pPr/pStyle"), None where there is none."""
    for step in path.split("/"):
        element = element.find(w(step)) if element is not None else None
    return element.get(w("val")) if element is not None else None


def switched_on(element: Element | None, path: str) -> bool:
    """Whether a property such as bold stands at `path` and is not switched off."""
    *steps, last = path.split("/")
    for step in steps:
        element = element.find(w(step)) if element is not None else None
    found = element.find(w(last)) if element is not None else None
    return found is not None and found.get(w("val"), "1") not in ("0", "false", "off", "none")


def number(text: str | None, otherwise: int) -> int:
    """A whole number of an attribute, `otherwise` where it is none."""
    try:
        return int(text) if text else otherwise
    except ValueError:
        return otherwise
