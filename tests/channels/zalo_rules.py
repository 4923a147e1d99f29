"""What Zalo refuses, and how its messages are read by a person."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from wording.vi.numbered import HINT

PARAMETERS = {
    "getMe": {},
    "getUpdates": {"timeout": False},
    "setWebhook": {"url": True, "secret_token": True},
    "deleteWebhook": {},
    "getWebhookInfo": {},
    "sendMessage": {"chat_id": True, "text": True, "parse_mode": False, "text_styles": False},
    "sendChatAction": {"chat_id": True, "action": True},
}
"""Each method with its parameters, and whether they must be there."""

LONGEST = 2000  # UTF-16 units
CHOICE = re.compile(r"\[(\d+)\] (.+)")


class Refusal(Exception):
    """An answer that is not ok."""

    def __init__(self, code: int, description: str) -> None:
        super().__init__(description)
        self.code = code
        self.description = description


def checked(method: str, form: dict[str, Any]) -> dict[str, Any]:
    """The parameters. Raises Refusal for an unknown method or parameter, a missing or a wrong one."""
    if method not in PARAMETERS:
        raise Refusal(400, f"Bad Request: unknown method {method}")
    known = PARAMETERS[method]
    if unknown := set(form) - set(known):
        raise Refusal(400, f"Bad Request: unknown parameter {', '.join(sorted(unknown))}")
    for name, needed in known.items():
        if needed and not form.get(name):
            raise Refusal(400, f"Bad Request: {name} is empty")
        if name in form and not isinstance(form[name], str):
            raise Refusal(400, f"Bad Request: {name} is no text")
    if method == "sendMessage" and len(form["text"].encode("utf-16-le")) // 2 > LONGEST:
        raise Refusal(400, "Bad Request: text is too long")
    return form


def webhook_of(form: dict[str, Any]) -> tuple[str, str]:
    """The address and the secret that are wanted. Raises Refusal for what Zalo would not call."""
    address = urlsplit(form["url"])
    if address.scheme != "https" or address.hostname in ("localhost", "127.0.0.1"):
        raise Refusal(400, "Bad Request: url is not allowed")
    if not 8 <= len(form["secret_token"]) <= 256:
        raise Refusal(400, "Bad Request: secret_token must be of 8 to 256 characters")
    return form["url"], form["secret_token"]


def split(whole: str) -> tuple[str, list[str]]:
    """What a message says, and the choices numbered under it. Raises ValueError for numbers that are out of order."""
    if not whole.endswith(HINT):
        return whole, []
    text, _, listed = whole.removesuffix(HINT).rstrip("\n").rpartition("\n\n")
    found = [match for line in listed.splitlines() if (match := CHOICE.fullmatch(line))]
    if [int(match[1]) for match in found] != list(range(1, len(found) + 1)) or not found:
        raise ValueError(f"the choices are not numbered in order: {listed}")
    return text, [match[2] for match in found]
