"""Zalo calls us: an update is confirmed with 200 as soon as it is kept, since a slow answer brings it once more."""

from __future__ import annotations

import asyncio
import logging

from aiohttp import web

from bot.chat import calls
from bot.chat.calls import Calls
from bot.zalo_bot.client import UNAUTHORISED, Api, ZaloError
from bot.zalo_bot.intake import Intake

PATH = "/zalo"
SECRET_HEADER = "X-Bot-Api-Secret-Token"  # noqa: S105
FIRST_WAIT, LONGEST_WAIT = 0.5, 30.0  # seconds

logger = logging.getLogger(__name__)


def secret_of(token: str) -> str:
    """What Zalo must show with each call."""
    return calls.secret_of(token, "zalo webhook")


def address_under(public_url: str) -> str:
    """What Zalo is to call."""
    return f"{public_url.rstrip('/')}{PATH}"


class Webhook:
    """Receives the bot's updates under `public_url`, an https address that leads to our server."""

    def __init__(self, api: Api, intake: Intake, public_url: str, token: str) -> None:
        self._api = api
        self._intake = intake
        self._url = address_under(public_url)
        self._secret = secret_of(token)
        self._stopped = asyncio.Event()

    @property
    def route(self) -> web.RouteDef:
        return Calls(PATH, SECRET_HEADER, self._secret, self._intake.take).route

    def stop(self) -> None:
        """End `run`. The webhook stays: whether what is said meanwhile comes later is for Zalo to say."""
        self._stopped.set()

    async def run(self) -> None:
        """Tell Zalo where we are, then wait until stopped. Raises ZaloError for a token that is not valid."""
        pause = FIRST_WAIT
        while not self._stopped.is_set() and not await self._announced():
            logger.warning("the webhook is not set, again in %.1f s", pause)
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_WAIT)
        await self._stopped.wait()

    async def _announced(self) -> bool:
        try:
            told = await self._api.call("setWebhook", url=self._url, secret_token=self._secret)
        except ZaloError as error:
            if error.code == UNAUTHORISED:
                raise
            logger.warning("setting the webhook failed: %d %s", error.code, error.description)
            return False
        verified = told.get("verification") if isinstance(told, dict) else None
        if isinstance(verified, dict) and verified.get("ok") is False:
            logger.warning("Zalo could not reach the webhook: %s", verified.get("outcome"))
        return True
