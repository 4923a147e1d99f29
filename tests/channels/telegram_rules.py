"""What Telegram refuses, in its own words: parameters, lengths, markup, keyboards."""

from __future__ import annotations

import inspect
import json
import re
from html import unescape
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urlsplit

import aiogram.methods
from aiogram.methods import TelegramMethod
from pydantic import ValidationError

TAGS = {"b", "strong", "i", "em", "u", "s", "a", "code", "pre", "blockquote", "tg-spoiler"}
METHODS: dict[str, type[TelegramMethod[Any]]] = {
    model.__api_method__.lower(): model
    for model in vars(aiogram.methods).values()
    if inspect.isclass(model) and issubclass(model, TelegramMethod) and model is not TelegramMethod
}


class Refusal(Exception):
    """An answer that is not ok."""

    def __init__(self, status: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.status = status
        self.description = description
        self.parameters = parameters


def bad(description: str) -> Refusal:
    return Refusal(400, f"Bad Request: {description}")


def checked(method: str, form: dict[str, str]) -> dict[str, Any]:
    """The parameters as values. Raises Refusal for an unknown method or parameter, a missing or a wrong one."""
    model = METHODS.get(method.lower())
    if model is None:
        raise Refusal(404, "Not Found")
    unknown = set(form) - set(model.model_fields)
    if unknown:
        raise bad(f"unknown parameter {', '.join(sorted(unknown))}")
    values = {name: _value(text) for name, text in form.items()}
    for name, field in model.model_fields.items():
        if field.is_required() and values.get(name) in (None, ""):
            raise bad(f"{name.replace('_', ' ')} is empty")
    if "text" in values:
        values["text"] = form["text"]
    try:
        model.model_validate(values)
    except ValidationError as error:
        raise bad(f"can't parse {error.errors()[0]['loc']}") from error
    return values


def _value(text: str) -> Any:
    if text[:1] in "[{" or text in ("true", "false"):
        try:
            return json.loads(text)
        except ValueError as error:
            raise bad("can't parse JSON") from error
    return text


def webhook_of(values: dict[str, Any]) -> tuple[str, str]:
    """The address and the secret that are wanted. Raises Refusal for what Telegram would not call."""
    url, secret = str(values["url"]), str(values.get("secret_token", ""))
    if not url:
        return "", ""
    address = urlsplit(url)
    if address.scheme != "https":
        raise bad("bad webhook: An HTTPS URL must be provided for webhook")
    if (address.port or 443) not in (443, 80, 88, 8443):
        raise bad("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")
    if secret and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", secret):
        raise bad("secret token contains unallowed characters")
    return url, secret


def shown(values: dict[str, Any]) -> str:
    """The text that is seen of a message. Raises Refusal when it cannot be shown."""
    text = str(values["text"])
    if values.get("parse_mode") == "HTML":
        parser = _Markup()
        parser.feed(text)
        parser.close()
        text = parser.text()
    text = text.strip()
    if not text:
        raise bad("message text is empty")
    if len(text) > 4096:
        raise bad("message is too long")
    return text


class _Markup(HTMLParser):
    """The strict subset of HTML: known tags, closed in order, nothing else after an ampersand."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self._open: list[str] = []
        self._seen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in TAGS:
            raise bad(f'can\'t parse entities: Unsupported start tag "{tag}"')
        self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop() != tag:
            raise bad(f'can\'t parse entities: Unmatched end tag "{tag}"')

    def handle_data(self, data: str) -> None:
        if "<" in data:
            raise bad("can't parse entities: Unclosed start tag")
        self._seen.append(data)

    def handle_entityref(self, name: str) -> None:
        self._seen.append(unescape(f"&{name};") if name in ("lt", "gt", "amp", "quot") else f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._seen.append(unescape(f"&#{name};"))

    def text(self) -> str:
        if self._open:
            raise bad(f"can't parse entities: Can't find end tag corresponding to start tag \"{self._open[-1]}\"")
        return "".join(self._seen)


def buttons(markup: Any) -> list[list[dict[str, Any]]]:
    """The rows of an inline keyboard. Raises Refusal for one that Telegram would not show."""
    if markup is None:
        return []
    rows = markup.get("inline_keyboard") if isinstance(markup, dict) else None
    if not isinstance(rows, list):
        raise bad("object expected as reply markup")
    for button in (button for row in rows for button in row):
        data = button.get("callback_data")
        if not button.get("text"):
            raise bad("inline keyboard button text must be non-empty")
        if data is None and "url" not in button:
            raise bad("Text buttons are unallowed in the inline keyboard")
        if data is not None and not 1 <= len(data.encode()) <= 64:
            raise bad("BUTTON_DATA_INVALID")
    return rows
