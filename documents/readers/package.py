"""The package of an Office file: a zip of XML parts, opened with distrust.

Parts are inflated no further than to a limit, whatever the directory claims, and XML that declares a document type is
refused: neither Word nor Excel writes one, and entities are only ever a trick.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from pathlib import PurePosixPath

from lxml import etree

from documents.unreadable import damaged, locked, swollen, trapped

MOST_PARTS = 5000
LARGEST_PART = 32 * 1024 * 1024  # bytes of XML that are parsed
LARGEST_PACKAGE = 400 * 1024 * 1024  # bytes, pictures included, that a package may claim to hold
RELATIONSHIP = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_ENCRYPTED = 0x1  # flag of a zip entry


class Package:
    """The parts of one file. Everything that is wrong with it raises Unreadable."""

    def __init__(self, content: bytes, name: str) -> None:
        self.name = name
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
            raise damaged(name) from error
        self._refuse_tricks()

    def __contains__(self, part: str) -> bool:
        return part in self._zip.NameToInfo

    def root(self, part: str) -> etree._Element:
        """The parsed XML of a part."""
        content = self._inflated(part)
        try:
            root = etree.fromstring(content, _parser())
        except etree.XMLSyntaxError as error:
            raise (trapped if b"<!DOCTYPE" in content else damaged)(self.name) from error
        if root.getroottree().docinfo.doctype:
            raise trapped(self.name)
        return root

    def targets(self, part: str) -> dict[str, str]:
        """The parts that `part` refers to, by relationship id."""
        path = PurePosixPath(part)
        relations = str(path.parent / "_rels" / f"{path.name}.rels")
        if relations not in self:
            return {}
        return {
            relation.get("Id", ""): _resolved(path.parent, relation.get("Target", ""))
            for relation in self.root(relations)
            if relation.get("TargetMode") != "External"
        }

    def _inflated(self, part: str) -> bytes:
        try:
            with self._zip.open(part) as opened:
                content = opened.read(LARGEST_PART + 1)
        except (KeyError, zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError) as error:
            raise damaged(self.name) from error
        except RuntimeError as error:  # zipfile's word for a password
            raise locked(self.name) from error
        if len(content) > LARGEST_PART:
            raise swollen(self.name)
        return content

    def _refuse_tricks(self) -> None:
        entries = self._zip.infolist()
        if len(entries) > MOST_PARTS or sum(entry.file_size for entry in entries) > LARGEST_PACKAGE:
            raise swollen(self.name)
        if any(_leads_out(entry.filename) for entry in entries):
            raise trapped(self.name)
        if any(entry.flag_bits & _ENCRYPTED for entry in entries):
            raise locked(self.name)
        xml = [entry for entry in entries if entry.filename.endswith(".xml")]
        if any(entry.file_size > LARGEST_PART for entry in xml):
            raise swollen(self.name)


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, remove_comments=True)


def _leads_out(filename: str) -> bool:
    path = PurePosixPath(filename.replace("\\", "/"))
    return path.is_absolute() or ".." in path.parts or filename[1:2] == ":"


def _resolved(folder: PurePosixPath, target: str) -> str:
    """The part that a target names, seen from the folder of the part that refers to it."""
    if target.startswith("/"):
        return target.lstrip("/")
    parts: list[str] = list(folder.parts)
    for piece in PurePosixPath(target).parts:
        if piece == "..":
            parts = parts[:-1]
        else:
            parts.append(piece)
    return "/".join(parts)
