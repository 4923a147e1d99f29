"""Files that mean harm: each is refused with one sentence, soon, and nothing is stored."""

from __future__ import annotations

import io
import time
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from documents.apart import read_apart
from documents.reading import read_bytes
from documents.unreadable import Unreadable
from tests.cli.conftest import Thuky
from tests.documents.described import FORMS, excel, pdf, text, word
from tests.documents.small import CONTENTS, SMALL

SWOLLEN = "Tệp {} khi mở ra lớn bất thường nên hệ thống không đọc."
TRAPPED = "Tệp {} có thành phần không an toàn bên trong nên hệ thống không đọc."
DAMAGED = "Tệp {} bị hỏng hoặc chưa tải lên đủ; xin mở thử, lưu lại rồi gửi."
LOCKED = "Tệp {} có đặt mật khẩu; xin bỏ mật khẩu rồi gửi lại."
EMPTY = "Tệp {} không có nội dung."
WITHOUT_ITEMS = "Tệp {} không có mục công việc nào đọc được."
MISNAMED = "Tệp {} mang đuôi không đúng với nội dung (…); xin lưu lại đúng loại rồi gửi."
NO_TEXT = "Tệp {} không phải là tệp văn bản."
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
SHEET = "xl/worksheets/sheet1.xml"
SOON = 5  # seconds, on a busy machine


def changed(package: bytes, parts: dict[str, Callable[[bytes], bytes]], *more: tuple[str, bytes]) -> bytes:
    """A package with some parts changed and some added."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, parts.get(name, bytes)(old.read(name)))
        for name, content in more:
            new.writestr(name, content)
    return out.getvalue()


def with_cells(cells: bytes) -> bytes:
    return changed(excel(SMALL), {SHEET: lambda xml: xml.replace(b"</sheetData>", cells + b"</sheetData>")})


def declaring(doctype: str, name: str, entity: str) -> bytes:
    def declare(xml: bytes) -> bytes:
        start = xml.index(b"?>") + 2 if xml.startswith(b"<?xml") else 0
        return xml[:start] + doctype.encode() + xml[start:].replace("Họp".encode(), f"&{entity};".encode(), 1)

    return changed(word(SMALL) if name.startswith("word") else excel(SMALL), {name: declare})


def zip_bomb(*, lying: bool = False) -> bytes:
    bomb = changed(word(SMALL), {"word/document.xml": lambda xml: xml + b" " * (80 * 1024 * 1024)})
    if not lying:
        return bomb
    honest = zipfile.ZipFile(io.BytesIO(bomb)).getinfo("word/document.xml").file_size.to_bytes(4, "little")
    return bomb.replace(honest, (5000).to_bytes(4, "little"))


def blanks(megabytes: int) -> bytes:
    """Blanks as a deflated stream; a block that ends in a full flush can stand any number of times."""
    compressor = zlib.compressobj()
    start = compressor.compress(b"") + compressor.flush(zlib.Z_FULL_FLUSH)
    block = compressor.compress(b" " * 1024**2) + compressor.flush(zlib.Z_FULL_FLUSH)
    return start + block * megabytes


def pdf_bomb() -> bytes:
    content = pdf(SMALL)
    at = content.index(b"stream")
    return (
        content[:at]
        + b"endobj 99 0 obj << /Filter /FlateDecode >>\nstream\n"
        + blanks(80)
        + b"\nendstream"
        + content[at:]
    )


def locked_pdf() -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, encrypt=StandardEncryption("secret"))
    canvas.drawString(100, 700, "KE HOACH")
    canvas.save()
    return out.getvalue()


def locked_office() -> bytes:
    """What Word and Excel write for a password: an old container with the encrypted package inside."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(2000)


def locked_zip() -> bytes:
    content = bytearray(word(SMALL))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(signature)
        while at >= 0:
            content[at + offset] |= 1
            at = content.find(signature, at + 4)
    return bytes(content)


def billion_cells() -> bytes:
    """A handful of bytes that claim a sheet as large as sheets can be, with a look for every cell."""
    return changed(
        excel(SMALL),
        {
            SHEET: lambda _: (
                b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
                b'<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" width="9" style="1"/></cols>'
                b'<sheetData><row r="1048576" spans="1:16384"><c r="XFD1048576" s="1"/></row></sheetData>'
                b'<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>'
            )
        },
    )


HOSTILE: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "zip bomb": ("a.docx", zip_bomb, SWOLLEN),
    "zip bomb that lies about its size": ("a.docx", lambda: zip_bomb(lying=True), DAMAGED),
    "zip of very many parts": (
        "a.xlsx",
        lambda: changed(excel(SMALL), {}, *((f"x/{number}", b"") for number in range(6000))),
        SWOLLEN,
    ),
    "billion empty cells": ("a.xlsx", billion_cells, EMPTY),
    "a million empty cells": ("a.xlsx", lambda: with_cells(b"<row>" + b'<c s="1"/>' * 1_000_000 + b"</row>"), SWOLLEN),
    "billion laughs": (
        "a.docx",
        lambda: declaring(f'<!DOCTYPE w [<!ENTITY l0 "ha">{LAUGHS}]>', "word/document.xml", "l9"),
        TRAPPED,
    ),
    "a file of ours asked for": (
        "a.xlsx",
        lambda: declaring('<!DOCTYPE s [<!ENTITY f SYSTEM "file:///etc/passwd">]>', SHEET, "f"),
        TRAPPED,
    ),
    "an outside document type": (
        "a.docx",
        lambda: declaring('<!DOCTYPE w SYSTEM "http://127.0.0.1:9/x.dtd">', "word/document.xml", "amp"),
        TRAPPED,
    ),
    "encrypted Word": ("a.docx", locked_office, LOCKED),
    "encrypted Excel": ("a.xlsx", locked_office, LOCKED),
    "encrypted zip": ("a.docx", locked_zip, LOCKED),
    "encrypted PDF": ("a.pdf", locked_pdf, LOCKED),
    "PDF bomb": ("a.pdf", pdf_bomb, SWOLLEN),
    "paths that lead out": ("a.docx", lambda: changed(word(SMALL), {}, ("../../etc/cron.d/x", b"")), TRAPPED),
    "paths from the root": ("a.xlsx", lambda: changed(excel(SMALL), {}, ("/etc/passwd", b"")), TRAPPED),
    "half a Word file": ("a.docx", lambda: word(SMALL)[:9000], DAMAGED),
    "half an Excel file": ("a.xlsx", lambda: excel(SMALL)[:3000], DAMAGED),
    "half a PDF": ("a.pdf", lambda: pdf(SMALL)[:900], DAMAGED),
    "deeply nested XML": (
        "a.docx",
        lambda: changed(word(SMALL), {"word/document.xml": lambda _: b"<w>" * 100_000}),
        DAMAGED,
    ),
    "PDF called Word": ("a.docx", lambda: pdf(SMALL), MISNAMED.replace("…", "PDF")),
    "Excel called PDF": ("a.pdf", lambda: excel(SMALL), MISNAMED.replace("…", "Excel")),
    "text called Excel": ("a.xlsx", lambda: text(SMALL), MISNAMED.replace("…", "văn bản")),
    "a picture": ("a.docx", lambda: b"\x89PNG\r\n\x1a\n" + bytes(99), MISNAMED.replace("…", "ảnh")),
    "a program": ("a.exe", lambda: b"MZ\x90\0" + bytes(range(256)), NO_TEXT),
    "any zip": ("a.zip", lambda: changed(word(SMALL), {})[:30] + b"", NO_TEXT),
    "an empty Word file": ("a.docx", lambda: _emptied(), EMPTY),
}  # fmt: skip


def _emptied() -> bytes:
    out = io.BytesIO()
    docx.Document().save(out)
    return out.getvalue()


@pytest.mark.parametrize("what", HOSTILE)
def test_refused_with_one_sentence(what: str) -> None:
    name, make, sentence = HOSTILE[what]
    content = make()
    started = time.perf_counter()

    with pytest.raises(Unreadable) as caught:
        read_bytes(content, name)

    assert str(caught.value) == sentence.format(name)
    assert time.perf_counter() - started < 5


async def test_memory_that_runs_out_ends_in_a_sentence() -> None:
    """Streams within streams are not seen beforehand; the process has its limit."""
    twice = zlib.compress(blanks(800))
    content = pdf(SMALL)
    page = content.index(b"/Filter [ /ASCII85Decode /FlateDecode ]")
    at = content.index(b"stream", page)
    end = content.index(b"endstream", at)
    bomb = content[:page] + b"/Filter [ /FlateDecode /FlateDecode ]" + content[page + 39 : at] + b"stream\n" + twice

    with pytest.raises(Unreadable):
        await read_apart(bomb + content[end:], "a.pdf")


def test_nothing_is_stored(thuky: Thuky, folder: Path) -> None:
    good, bad = folder / "ke-hoach.txt", folder / "a.docx"
    good.write_bytes(text(SMALL))
    bad.write_bytes(HOSTILE["billion laughs"][1]())

    said = thuky("import", good, bad, "--union", "song-lam")

    assert (said.status, said.out, said.err) == (2, "", TRAPPED.format("a.docx"))
    assert not (folder / "data").exists()


@pytest.mark.parametrize(("form", "name"), [("docx", "a.docm"), ("xlsx", "a.xlsm")])
def test_a_file_with_macros_is_read_and_they_are_not(form: str, name: str) -> None:
    folder = {"docx": "word", "xlsx": "xl"}[form]
    content = changed(FORMS[form](SMALL), {}, (f"{folder}/vbaProject.bin", b"\xd0\xcf\x11\xe0 Sub AutoOpen()"))

    assert [item.content for item in read_bytes(content, name).items] == CONTENTS


@pytest.mark.parametrize(
    "said",
    [
        "phối hợp với ", "giao A ", "(a; b, c ", "ngày hội ", "Đ/c A; ", "Thứ hai: a\n", "từ 5/3 đến ", "năm 2025 và ",
        "<table><tr><td>", "Đợt 1: từ 5/3 ", "TT\n\nThời gian\n\nNội dung\n\n1\n\n", "kèm theo ngày của ", "• a\t",
    ],
)  # fmt: skip
def test_words_said_thousands_of_times_are_read_soon(said: str) -> None:
    began = time.monotonic()

    read_bytes(f"KẾ HOẠCH NĂM 2024\n\n1. Họp ngày 5/3.\n2. {said * 4000}".encode(), "dài.txt")

    assert time.monotonic() - began < SOON
