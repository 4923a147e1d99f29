"""Zalo calls us: an update is confirmed with 200 as soon as it is kept, since a slow answer brings it once more."""

from __future__ import annotations

import logging
from functools import partial

from bot.chat import calls
from bot.chat.calls import Calls
from bot.chat.webhook import Webhook
from bot.zalo_bot.client import UNAUTHORISED, Api, ZaloError
from bot.zalo_bot.intake import Intake

PATH = "/zalo"
SECRET_HEADER = "X-Bot-Api-Secret-Token"  # noqa: S105

logger = logging.getLogger(__name__)


def secret_of(token: str) -> str:
    """What Zalo must show with each call."""
    return calls.secret_of(token, "zalo webhook")


def address_under(public_url: str) -> str:
    """What Zalo is to call."""
    return f"{public_url.rstrip('/')}{PATH}"


def webhook(api: Api, intake: Intake, public_url: str, token: str) -> Webhook:
    """Receives the bot's updates under `public_url`, an https address that leads to our server.

    Its `run` raises ZaloError for a token that is not valid.
    """
    secret = secret_of(token)
    announce = partial(_announced, api, address_under(public_url), secret)
    return Webhook(Calls(PATH, SECRET_HEADER, secret, intake.take), announce)


async def _announced(api: Api, url: str, secret: str) -> bool:
    try:
        told = await api.call("setWebhook", url=url, secret_token=secret)
    except ZaloError as error:
        if error.code == UNAUTHORISED:
            raise
        logger.warning("setting the webhook failed: %d %s", error.code, error.description)
        return False
    verified = told.get("verification") if isinstance(told, dict) else None
    if isinstance(verified, dict) and verified.get("ok") is False:
        logger.warning("Zalo could not reach the webhook: %s", verified.get("outcome"))
    return True
