"""In a group Zalo hands over only what is said to the bot; its name is no part of the question."""

from __future__ import annotations

import re
from collections.abc import Collection
from contextlib import suppress

from bot.chat.paging import composed
from bot.zalo_bot.client import Api, ZaloError


class Names:
    """What the bot is called: in the settings, and by Zalo, which is asked when it first matters."""

    def __init__(self, api: Api, name: str | None = None) -> None:
        self._api = api
        self._set = [name] if name else []
        self._told: list[str] = []

    async def known(self) -> list[str]:
        """All that is known; nothing, while Zalo cannot be asked."""
        if not self._told:
            with suppress(ZaloError):
                me = await self._api.call("getMe")
                names = [me.get(each) for each in ("display_name", "account_name")] if isinstance(me, dict) else []
                self._told = [name for name in names if isinstance(name, str) and name]
        return [*self._set, *self._told]


def text_for(text: str, names: Collection[str]) -> str:
    """What is said to the bot of those names, without its name; of a name unknown, its first word."""
    text = composed(text)
    for name in sorted(filter(None, names), key=len, reverse=True):
        bare, count = re.subn(rf"@{re.escape(composed(name))}(?!\w)", " ", text, flags=re.IGNORECASE)
        if count:
            return _trimmed(bare)
    return _trimmed(re.sub(r"^\s*@\S+", " ", text))


def _trimmed(text: str) -> str:
    return " ".join(text.split()).strip(" ,:")
