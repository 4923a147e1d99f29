"""Files damaged at random: a plan or a sentence, whatever was done to them, and the reader goes on."""

from __future__ import annotations

import io
import os
import re
import zipfile
from collections.abc import Iterator
from random import Random

import pytest

from documents.apart import Reader, Request
from documents.unreadable import Unreadable
from tests.documents.described import FORMS
from tests.documents.small import CONTENTS, SMALL

MUTATIONS = 10_000  # over all forms, with THUKY_SOAK=full
IN_TEST = 300
SHARES = {"docx": 4, "xlsx": 3, "pdf": 2, "txt": 1}  # of ten
SECONDS = 10.0
SENTENCE = re.compile(r"Tệp a\.\w+ [^\n]+\.")


def mutated(content: bytes, random: Random) -> bytes:
    """The content with a few bytes changed, cut, doubled or moved."""
    changed = bytearray(content)
    for _ in range(random.randint(1, 6)):
        at, length = random.randrange(len(changed) or 1), random.randint(1, 40)
        piece = bytes(changed[at : at + length])
        match random.randrange(6):
            case 0:
                changed[at : at + 1] = random.randbytes(1)
            case 1:
                del changed[at : at + length]
            case 2:
                changed[at:at] = piece * random.choice((1, 2, 500))
            case 3:
                changed[at : at + length] = random.randbytes(length)
            case 4:
                changed[at:at] = random.choice((b"<", b"&", b"\0", b"0" * 300, b"</w:p>", b"<w:tbl>", b">>", b"obj "))
            case _:
                del changed[random.randrange(len(changed) or 1) :]
    return bytes(changed)


def mutated_part(package: bytes, random: Random) -> bytes:
    """A sound package around one damaged part: this is what gets past the checksum of a zip."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        names = [name for name in old.namelist() if name.endswith((".xml", ".rels"))]
        chosen = random.choice([name for name in names if "sheet" in name or "document" in name] * 3 + names)
        for name in old.namelist():
            new.writestr(name, mutated(old.read(name), random) if name == chosen else old.read(name))
    return out.getvalue()


def damaged_files(form: str, count: int) -> Iterator[bytes]:
    random = Random(f"{form} 1")
    sound = FORMS[form](SMALL)
    for number in range(count):
        packed = form in ("docx", "xlsx") and number % 4
        yield mutated_part(sound, random) if packed else mutated(sound, random)


@pytest.mark.soak
@pytest.mark.parametrize("form", SHARES)
async def test_damaged_files_harm_nobody(form: str) -> None:
    total = MUTATIONS if os.environ.get("THUKY_SOAK") == "full" else IN_TEST
    refusals: set[str] = set()
    async with Reader() as reader:
        for content in damaged_files(form, total * SHARES[form] // 10):
            try:
                await reader.read(Request(content, f"a.{form}"), SECONDS)
            except Unreadable as refusal:
                refusals.add(str(refusal))
        sound = await reader.read(Request(FORMS[form](SMALL), f"a.{form}"))

    assert {sentence for sentence in refusals if not SENTENCE.fullmatch(sentence)} == set()
    assert [item.content for item in sound.items] == CONTENTS
