"""Word documents (.docx, .docm), read from their XML."""

from documents.readers.word.document import blocks

__all__ = ["blocks"]
