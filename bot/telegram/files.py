"""Files that were sent, fetched from Telegram: asked for by id, then read under an address that is good for an hour."""

from __future__ import annotations

from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramBadRequest
from aiohttp import ClientError

from bot.telegram.channel import SEND_SECONDS, UPLOAD_SECONDS
from handlers.incoming import LARGEST_FILE, CannotFetch


class FetchFailed(Exception):
    """It was not to be had now. The error below it is not kept: the token stands in the address that it names."""


async def fetch(bot: Bot, file: str) -> bytes:
    """The file's bytes. Raises CannotFetch for what Telegram does not hand out, FetchFailed where it may yet."""
    try:
        found = await bot.get_file(file, request_timeout=SEND_SECONDS)
        if found.file_path is None:
            raise CannotFetch
        return await _read(bot, found.file_path)
    except TelegramBadRequest:
        raise CannotFetch from None
    except (AiogramError, ClientError, TimeoutError, OSError) as error:
        raise FetchFailed(type(error).__name__) from None


async def _read(bot: Bot, path: str) -> bytes:
    content = bytearray()
    address = bot.session.api.file_url(bot.token, path)
    async for piece in bot.session.stream_content(address, timeout=UPLOAD_SECONDS):
        content += piece
        if len(content) > LARGEST_FILE * 1024 * 1024:  # whatever was said of its size
            raise CannotFetch
    return bytes(content)
