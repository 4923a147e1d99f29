"""Telegram calls us: an update is confirmed with 200 when it has been handled, and comes again otherwise."""

from __future__ import annotations

import asyncio
import logging
from functools import partial

from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramNotFound, TelegramRetryAfter, TelegramUnauthorizedError
from aiogram.methods import SetWebhook

from bot.chat import calls
from bot.chat.calls import Calls
from bot.chat.webhook import Webhook
from bot.telegram.channel import SEND_SECONDS, UNDERSTOOD
from bot.telegram.intake import Intake

PATH = "/telegram"
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105

logger = logging.getLogger(__name__)


def secret_of(token: str) -> str:
    """What Telegram must show with each call."""
    return calls.secret_of(token, "telegram webhook")


def address_under(public_url: str) -> str:
    """What Telegram is to call."""
    return f"{public_url.rstrip('/')}{PATH}"


def webhook(bot: Bot, intake: Intake, public_url: str) -> Webhook:
    """Receives the bot's updates under `public_url`, an https address that leads to our server.

    Its `run` raises TelegramUnauthorizedError or TelegramNotFound for a token that is not valid.
    """
    secret = secret_of(bot.token)
    set_webhook = SetWebhook(url=address_under(public_url), secret_token=secret, allowed_updates=UNDERSTOOD)

    async def take(raw: object) -> None:
        await intake.take([raw])

    return Webhook(Calls(PATH, SECRET_HEADER, secret, take), partial(_announced, bot, set_webhook))


async def _announced(bot: Bot, set_webhook: SetWebhook) -> bool:
    try:
        return await bot(set_webhook, request_timeout=SEND_SECONDS)
    except (TelegramUnauthorizedError, TelegramNotFound):
        raise
    except TelegramRetryAfter as error:
        await asyncio.sleep(error.retry_after)
    except AiogramError as error:
        logger.warning("setting the webhook failed: %s", type(error).__name__)
    return False
