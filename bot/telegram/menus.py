"""The menu of commands: the same for all strangers and all groups, by role for everybody who is known."""

from __future__ import annotations

import logging
from collections.abc import Iterable

from aiogram import Bot
from aiogram.exceptions import AiogramError
from aiogram.types import BotCommand, BotCommandScopeAllGroupChats, BotCommandScopeChat

from bot.chat.commands import Command, menu_of
from bot.telegram.channel import SEND_SECONDS
from rules.people.role import Role

logger = logging.getLogger(__name__)


class Menus:
    """That a menu cannot be set is no failure: commands work without being listed."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._shown: dict[str, Role] = {}

    async def announce(self) -> None:
        """Set the menus that do not depend on who somebody is."""
        groups = menu_of(Role.STAFF, group=True)
        await self._set(menu_of(Role.STRANGER), None)
        await self._set(groups, BotCommandScopeAllGroupChats())

    async def show(self, chat: str, role: Role) -> None:
        """Set the menu of a private chat, once for as long as the role stays the same."""
        if self._shown.get(chat, Role.STRANGER) is role:
            return
        self._shown[chat] = role
        await self._set(menu_of(role), BotCommandScopeChat(chat_id=chat))

    async def _set(
        self, menu: Iterable[Command], scope: BotCommandScopeAllGroupChats | BotCommandScopeChat | None
    ) -> None:
        listed = [BotCommand(command=command.name, description=command.menu) for command in menu]
        try:
            await self._bot.set_my_commands(listed, scope=scope, request_timeout=SEND_SECONDS)
        except AiogramError as error:
            logger.warning("a menu of commands was not set: %s", type(error).__name__)
