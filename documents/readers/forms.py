"""Forms of document: told by the content, checked against the name's ending, each with its reader."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from enum import StrEnum
from io import BytesIO
from pathlib import PurePath

from documents.readers import text
from documents.readers.blocks import Block
from documents.unreadable import damaged, empty, locked, not_text, of_another_form, too_large, unknown_form

Reader = Callable[[bytes, str], tuple[Block, ...]]


class Form(StrEnum):
    """A form of document; the value names it to a person."""

    WORD = "Word"
    EXCEL = "Excel"
    PDF = "PDF"
    OLD = "Word, Excel đời cũ"
    RICH = "RTF"
    OPEN = "OpenDocument"
    TEXT = "văn bản"
    PICTURE = "ảnh"
    OTHER = "loại khác"


_ENDINGS = {
    ".docx": Form.WORD,
    ".docm": Form.WORD,
    ".dotx": Form.WORD,
    ".xlsx": Form.EXCEL,
    ".xlsm": Form.EXCEL,
    ".xltx": Form.EXCEL,
    ".pdf": Form.PDF,
    ".doc": Form.OLD,
    ".xls": Form.OLD,
    ".rtf": Form.RICH,
    ".odt": Form.OPEN,
    ".ods": Form.OPEN,
}
SENT_AS = (*_ENDINGS, ".txt", ".md", ".csv")
"""The endings to offer to somebody who picks a file; a list of delegates may be comma-separated."""
_PACKAGES = (Form.WORD, Form.EXCEL, Form.OPEN)
_ALSO = {(".doc", Form.RICH)}  # Word itself writes RTF under the old ending
_BEGINNINGS = (
    (b"%PDF-", Form.PDF),
    (b"{\\rtf", Form.RICH),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Form.OLD),
    (b"\x89PNG", Form.PICTURE),
    (b"\xff\xd8\xff", Form.PICTURE),
    (b"GIF8", Form.PICTURE),
    (b"II*\0", Form.PICTURE),
    (b"MM\0*", Form.PICTURE),
)
LONGEST_TEXT = 4 * 1024 * 1024  # bytes; a plan of 300 pages is a fifth of it
_WIDE = (b"\xff\xfe", b"\xfe\xff")


def reader_of(content: bytes, name: str) -> Reader:
    """The reader for a file. Raise Unreadable for one that is empty, locked, misnamed or of no form that is read."""
    if not content.strip(b"\0 \r\n\t\xef\xbb\xbf"):
        raise empty(name)
    form, ending = _form(content), PurePath(name).suffix.lower()
    claimed = _ENDINGS.get(ending)
    if claimed in (Form.WORD, Form.EXCEL) and form is Form.OLD and b"E\0n\0c\0r\0y\0p\0t\0e\0d" in content:
        raise locked(name)
    if (
        claimed in (Form.WORD, Form.EXCEL, Form.OPEN)
        and form is Form.OTHER
        and not zipfile.is_zipfile(BytesIO(content))
    ):
        raise damaged(name)
    if claimed is None:
        if form is not Form.TEXT:
            raise not_text(name)
    elif form is not claimed and (ending, form) not in _ALSO:
        raise of_another_form(name, form.value)
    return _reader(form, name)


def _form(content: bytes) -> Form:
    start = content.lstrip(b"\r\n\t ")[:1024]
    for beginning, form in _BEGINNINGS:
        if start.startswith(beginning):
            return form
    if b"%PDF-" in start:
        return Form.PDF
    if content.startswith(b"PK"):
        return _packed(content)
    if b"\0" in content[:4096] and not content.startswith(_WIDE):
        return Form.OTHER
    return Form.TEXT


def _packed(content: bytes) -> Form:
    if b"word/document.xml" in content:
        return Form.WORD
    if b"xl/workbook.xml" in content:
        return Form.EXCEL
    if re.search(rb"application/vnd\.oasis\.opendocument\.\w+", content[:200]):
        return Form.OPEN
    return Form.OTHER


def _reader(form: Form, name: str) -> Reader:
    # PLC0415: a reader and its library are loaded for the form at hand only.
    match form:
        case Form.TEXT:
            return _plain
        case Form.WORD:
            from documents.readers import word  # noqa: PLC0415

            return word.blocks
        case Form.EXCEL:
            from documents.readers import excel  # noqa: PLC0415

            return excel.blocks
        case Form.PDF:
            from documents.readers import pdf  # noqa: PLC0415

            return pdf.blocks
        case Form.OLD | Form.RICH | Form.OPEN:
            from documents.readers import office  # noqa: PLC0415

            return office.blocks
    raise unknown_form(name)


def _plain(content: bytes, name: str) -> tuple[Block, ...]:
    if len(content) > LONGEST_TEXT:
        raise too_large(name, LONGEST_TEXT // 1024**2)
    try:
        printed = content.decode("utf-16" if content.startswith(_WIDE) else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise not_text(name) from error
    if not printed.strip():
        raise empty(name)
    return text.blocks(printed)
