"""Documents: from the union's own files to plain values, and back."""

from documents.apart import Reader, Request, read_apart
from documents.as_json import as_json
from documents.reading import LIMIT, read_blocks, read_bytes, read_file, read_text
from documents.unreadable import Unreadable

__all__ = [
    "LIMIT",
    "Reader",
    "Request",
    "Unreadable",
    "as_json",
    "read_apart",
    "read_blocks",
    "read_bytes",
    "read_file",
    "read_text",
]
