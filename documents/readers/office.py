"""Older and other forms (.doc, .xls, .rtf, .odt, .ods): LibreOffice turns them into what we read, if installed.

It runs with a profile of its own that allows no macros and follows no links, and on a file named by us.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path, PurePath

from documents.limits import roomier
from documents.readers import excel, word
from documents.readers.blocks import Block
from documents.unreadable import damaged, needs_office, too_slow

SECONDS = 80
_SHEETS = (".xls", ".ods")
_SETTING = (
    '<item oor:path="/org.openoffice.Office.Common/Security/Scripting">'
    '<prop oor:name="{}"><value>{}</value></prop></item>'
)
_SETTINGS = (
    ("DisableMacrosExecution", "true"),
    ("DisableActiveContent", "true"),
    ("BlockUntrustedRefererLinks", "true"),
    ("MacroSecurityLevel", "3"),
)


def blocks(content: bytes, name: str) -> tuple[Block, ...]:
    """The paragraphs and tables of a document that only LibreOffice knows. Raise Unreadable."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        raise needs_office(name)
    ending = PurePath(name).suffix.lower()
    wanted = ".xlsx" if ending in _SHEETS else ".docx"
    with tempfile.TemporaryDirectory(prefix="thuky-") as folder:
        turned = _turned(program, Path(folder), content, ending, wanted, name)
        return excel.blocks(turned, name) if ending in _SHEETS else word.blocks(turned, name)


def _turned(program: str, folder: Path, content: bytes, ending: str, wanted: str, name: str) -> bytes:
    source = folder / f"document{ending}"
    source.write_bytes(content)
    profile = folder / "profile"
    _forbid(profile)
    command = [program, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore"]
    command += ["--convert-to", wanted[1:], "--outdir", str(folder / "out"), str(source)]
    try:
        # S603: the program is found on the path, and nothing in the command was named by the sender.
        subprocess.run(command, timeout=SECONDS, capture_output=True, check=False, preexec_fn=roomier)  # noqa: S603
    except subprocess.TimeoutExpired as error:
        raise too_slow(name) from error
    made = folder / "out" / f"document{wanted}"
    if not made.is_file():
        raise damaged(name)
    return made.read_bytes()


def _forbid(profile: Path) -> None:
    """Write a profile in which macros do not run and links are not followed."""
    items = "".join(_SETTING.format(name, value) for name, value in _SETTINGS)
    user = profile / "user"
    user.mkdir(parents=True)
    (user / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry" '
        f'xmlns:xs="http://www.w3.org/2001/XMLSchema">{items}</oor:items>',
        encoding="utf-8",
    )
