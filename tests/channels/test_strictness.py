"""The strict server refuses what Telegram refuses, and knows the methods as Telegram describes them."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.channels.files import file_of
from tests.channels.forum import quoted, topic_of
from tests.channels.shown import Shown
from tests.channels.telegram_rules import METHODS, Refusal, buttons, checked, shown, webhook_of
from tests.places import SHARED

SPEC = SHARED / "reference" / "telegram-bot-api.min.json"
USED = (
    "getUpdates",
    "sendMessage",
    "editMessageText",
    "answerCallbackQuery",
    "getMe",
    "sendDocument",
    "sendChatAction",
    "setMyCommands",
    "setWebhook",
    "deleteWebhook",
    "getWebhookInfo",
)


def call(method: str, form: dict[str, str]) -> tuple[str, int]:
    """The text that is seen and the number of rows of buttons. Raises Refusal."""
    values = checked(method, form)
    keyboard = buttons(values.get("reply_markup"))
    return shown(values), len(keyboard)


def keyboard(**button: str) -> str:
    return json.dumps({"inline_keyboard": [[{"text": "a"} | button]]})


@pytest.mark.parametrize(
    ("method", "form", "said"),
    [
        ("sendMesage", {}, "Not Found"),
        ("sendMessage", {"text": "a"}, "Bad Request: chat id is empty"),
        ("sendMessage", {"chat_id": "1"}, "Bad Request: text is empty"),
        ("sendMessage", {"chat_id": "1", "text": "a", "txt": "b"}, "Bad Request: unknown parameter txt"),
        ("sendMessage", {"chat_id": "1", "text": "a" * 4097}, "Bad Request: message is too long"),
        (
            "sendMessage",
            {"chat_id": "1", "text": "<b></b>", "parse_mode": "HTML"},
            "Bad Request: message text is empty",
        ),
        (
            "sendMessage",
            {"chat_id": "1", "text": "<b>a", "parse_mode": "HTML"},
            "Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\"",
        ),
        (
            "sendMessage",
            {"chat_id": "1", "text": "<b>a<i>b</b></i>", "parse_mode": "HTML"},
            'Bad Request: can\'t parse entities: Unmatched end tag "b"',
        ),
        (
            "sendMessage",
            {"chat_id": "1", "text": "a<br>", "parse_mode": "HTML"},
            'Bad Request: can\'t parse entities: Unsupported start tag "br"',
        ),
        (
            "sendMessage",
            {"chat_id": "1", "text": "a", "reply_markup": keyboard(callback_data="đ" * 33)},
            "Bad Request: BUTTON_DATA_INVALID",
        ),
        (
            "sendMessage",
            {"chat_id": "1", "text": "a", "reply_markup": keyboard()},
            "Bad Request: Text buttons are unallowed in the inline keyboard",
        ),
    ],
)
def test_it_refuses(method: str, form: dict[str, str], said: str) -> None:
    with pytest.raises(Refusal) as caught:
        call(method, form)
    assert caught.value.description == said


def test_it_accepts_what_is_within_the_limits() -> None:
    markup = keyboard(callback_data="đ" * 32)
    form = {"chat_id": "1", "text": "&lt;" * 4096, "parse_mode": "HTML", "reply_markup": markup}
    assert call("sendMessage", form) == ("<" * 4096, 1)


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"url": "http://a"}, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook"),
        (
            {"url": "https://a:8080"},
            "Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443",
        ),
        ({"url": "https://a", "secret_token": "có dấu"}, "Bad Request: secret token contains unallowed characters"),
    ],
)
def test_it_refuses_a_webhook(values: dict[str, str], said: str) -> None:
    with pytest.raises(Refusal) as caught:
        webhook_of(values)
    assert caught.value.description == said


def test_it_refuses_a_file_that_is_not_there() -> None:
    assert file_of("attach://a", {"a": b"1"}) == b"1"
    for files in ({}, {"a": b""}):
        with pytest.raises(Refusal):
            file_of("attach://a", files)


def test_it_refuses_a_topic_that_is_not_there_and_an_answer_to_nothing() -> None:
    assert (topic_of({"message_thread_id": "77"}, {77}), topic_of({}, {77})) == (77, None)
    for topic in ("1", "78"):
        with pytest.raises(Refusal) as caught:
            topic_of({"message_thread_id": topic}, {77})
        assert caught.value.description == "Bad Request: message thread not found"
    question = Shown(5, -1001, "?", "?", [], "person")
    for number, found in ((5, 5), (6, None)):
        given = {"message_id": number, "allow_sending_without_reply": True}
        assert quoted({"reply_parameters": given}, [question]) == found
    with pytest.raises(Refusal) as caught:
        quoted({"reply_parameters": {"message_id": 6}}, [question])
    assert caught.value.description == "Bad Request: message to be replied not found"


@pytest.mark.skipif(not SPEC.exists(), reason="the description of the Bot API is not beside the project")
@pytest.mark.parametrize("method", USED)
def test_the_models_say_what_the_description_says(method: str) -> None:
    described: dict[str, Any] = json.loads(SPEC.read_text())["methods"][method]
    fields = METHODS[method.lower()].model_fields
    known = {name: field.is_required() for name, field in fields.items()}
    assert {name: known[name] for name in described["params"]} == {
        name: parameter["required"] for name, parameter in described["params"].items()
    }
    assert set(known) - set(described["params"]) <= set(described.get("deprecated_params", []))
