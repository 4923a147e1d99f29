"""In a group the bot speaks only when spoken to: by its name, in answer to it, by a command."""

from __future__ import annotations

import re

from aiogram.types import Message, MessageEntity, User

from bot.chat.commands import is_command, named_bot
from bot.telegram.place import GROUPS


def text_for(message: Message, me: User) -> str | None:
    """What is said to the bot `me`, without its name; None where others are spoken to."""
    text = message.text or message.caption or ""
    if message.chat.type not in GROUPS:
        return text
    if is_command(text):
        meant = named_bot(text)
        return text if meant is None or meant.lower() == _name(me) else None
    if _mentioned(message, text, me):
        return _without_name(text, me)
    replied = message.reply_to_message
    if replied is not None and replied.from_user is not None and replied.from_user.id == me.id:
        return text
    return None


def _mentioned(message: Message, text: str, me: User) -> bool:
    for entity in message.entities or message.caption_entities or ():
        if entity.type == "text_mention" and entity.user is not None and entity.user.id == me.id:
            return True
        if entity.type == "mention" and _part(text, entity).lower() == f"@{_name(me)}":
            return True
    return False


def _part(text: str, entity: MessageEntity) -> str:
    """What the entity covers: it counts in UTF-16, and may end amid a character where somebody made it up."""
    units = text.encode("utf-16-le")[2 * entity.offset : 2 * (entity.offset + entity.length)]
    return units.decode("utf-16-le", "replace")


def _without_name(text: str, me: User) -> str:
    bare = re.sub(rf"@{re.escape(_name(me))}\b", " ", text, flags=re.IGNORECASE)
    return " ".join(bare.split()).strip(" ,:")


def _name(me: User) -> str:
    return (me.username or "").lower()
