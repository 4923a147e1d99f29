"""What `thuky doctor` says about Telegram: whether it is reached, who the bot is, how updates come."""

from __future__ import annotations

from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramNetworkError, TelegramNotFound, TelegramUnauthorizedError
from aiogram.types import WebhookInfo
from aiogram.utils.token import TokenValidationError

from bot.finding import Finding
from bot.telegram.client import make_bot
from bot.telegram.serve import Telegram
from bot.telegram.webhook import address_under

NAME, UPDATES = "Telegram", "Nhận tin Telegram"
PATIENCE = 10  # seconds
WRONG_TOKEN = "Telegram không nhận mã truy cập này; xin lấy lại mã ở @BotFather rồi đặt TELEGRAM_TOKEN"  # noqa: S105


async def examine(telegram: Telegram) -> list[Finding]:
    """Ask Telegram; nothing is changed there."""
    try:
        bot = make_bot(telegram.token, telegram.api_url, telegram.proxy)
    except TokenValidationError:
        return [Finding(NAME, WRONG_TOKEN, missing=True)]
    try:
        me = await bot.get_me(request_timeout=PATIENCE)
        way = "qua proxy" if telegram.proxy else "kết nối thẳng"
        reached = Finding(NAME, f"nối được, {way}; bot là @{me.username} ({me.first_name})")
        return [reached, await _updates(bot, telegram)]
    except (TelegramUnauthorizedError, TelegramNotFound):
        return [Finding(NAME, WRONG_TOKEN, missing=True)]
    except AiogramError as error:
        return [Finding(NAME, _out_of_reach(error, telegram), missing=True)]
    finally:
        await bot.session.close()


def _out_of_reach(error: AiogramError, telegram: Telegram) -> str:
    if not isinstance(error, TelegramNetworkError):
        return f"nối được nhưng Telegram báo lỗi ({type(error).__name__}); xin thử lại sau ít phút"
    if telegram.proxy:
        return "không nối được qua proxy (mã truy cập chưa kiểm tra được); xin xem lại TELEGRAM_PROXY hoặc đường mạng"
    return (
        "không nối được tới Telegram (mã truy cập chưa kiểm tra được): "
        "mạng đang mất hoặc nhà mạng chặn; nếu bị chặn, xin đặt TELEGRAM_PROXY"
    )


async def _updates(bot: Bot, telegram: Telegram) -> Finding:
    info = await bot.get_webhook_info(request_timeout=PATIENCE)
    waiting = f", {info.pending_update_count} tin đang chờ" if info.pending_update_count else ""
    if telegram.public_url is None:
        note = f"; Telegram đang gọi tới {info.url}, chạy thuky run sẽ gỡ" if info.url else ""
        return Finding(UPDATES, f"trợ lý tự hỏi Telegram (polling){note}{waiting}")
    return _webhook(info, address_under(telegram.public_url), waiting)


def _webhook(info: WebhookInfo, wanted: str, waiting: str) -> Finding:
    if info.url != wanted:
        return Finding(UPDATES, f"webhook {wanted} chưa được đặt, chạy thuky run sẽ đặt{waiting}", missing=True)
    if info.last_error_message and info.pending_update_count:
        text = f"Telegram gọi tới {wanted} không được ({info.last_error_message}){waiting}"
        return Finding(UPDATES, text, missing=True)
    return Finding(UPDATES, f"Telegram gọi tới {wanted} (webhook){waiting}")
