"""PDF files, read page by page; a page is closed once read."""

from documents.readers.pdf.document import blocks

__all__ = ["blocks"]
