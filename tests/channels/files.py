"""Files as Telegram takes and hands them out."""

from __future__ import annotations

from collections.abc import Mapping

from tests.channels.telegram_rules import bad

LARGEST_FILE = 20 * 1024 * 1024  # bytes; the most that a bot may fetch


def described(file: str, files: Mapping[str, bytes]) -> dict[str, str]:
    """Where a file that somebody sent is fetched. Raises Refusal for one that is not there, or is too large."""
    if file not in files:
        raise bad("wrong file_id or the file is temporarily unavailable")
    if len(files[file]) > LARGEST_FILE:
        raise bad("file is too big")
    return {"file_id": file, "file_unique_id": file, "file_path": f"documents/{file}"}


def file_of(given: str, files: dict[str, bytes]) -> bytes:
    """The bytes of a file that was sent along. Raises Refusal for one that is named but not there."""
    name = given.removeprefix("attach://")
    if name not in files:
        raise bad("wrong remote file identifier specified: Wrong string length")
    if not files[name]:
        raise bad("file must be non-empty")
    return files[name]
