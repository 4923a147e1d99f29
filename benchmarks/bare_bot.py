"""A bare aiogram bot that makes the calls that ours makes and nothing else, for `benchmarks.telegram` to compare."""

from __future__ import annotations

import asyncio
import os

from aiogram import Bot, Dispatcher
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

ANSWER = "<b>Mục 27.</b> Hội nghị về dự thảo Quy chế\n" + "Bộ phận thực hiện: Văn phòng\n" * 12


async def said(message: Message) -> None:
    """A question: one send."""
    await message.answer(ANSWER)


async def tapped(query: CallbackQuery) -> None:
    """A tap: an answer and an edit, each time to another text."""
    await query.answer()
    if isinstance(query.message, Message):
        keyboard = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Sau ▶", callback_data=query.id)]])
        await query.message.edit_text(f"{ANSWER}{query.id}", reply_markup=keyboard)


async def main() -> None:
    """Poll until killed."""
    api = TelegramAPIServer.from_base(os.environ["TELEGRAM_API_URL"])
    defaults = DefaultBotProperties(parse_mode="HTML", link_preview_is_disabled=True)
    bot = Bot(os.environ["TELEGRAM_TOKEN"], AiohttpSession(api=api), default=defaults)
    dispatcher = Dispatcher()
    dispatcher.message.register(said)
    dispatcher.callback_query.register(tapped)
    await dispatcher.start_polling(bot)


if __name__ == "__main__":
    asyncio.run(main())
