"""The one error of this room: a file that cannot be taken, in a sentence for its reader."""

from __future__ import annotations


class Unreadable(Exception):
    """A document that cannot be read. Its text is one Vietnamese sentence, fit to be shown as it is."""
