"""What `thuky doctor` says about Zalo: whether it is reached, how updates come, how much of the month is used."""

from __future__ import annotations

from datetime import datetime

from bot.finding import Finding
from bot.zalo_bot.channel import NAME as CHANNEL
from bot.zalo_bot.client import UNAUTHORISED, Api, ZaloError, opened
from bot.zalo_bot.serve import Zalo
from bot.zalo_bot.webhook import address_under
from storage.messages.sends import Sends
from storage.transaction import Transaction

NAME, UPDATES, USED = "Zalo", "Nhận tin Zalo", "Lượt tin Zalo"
PATIENCE = 10  # seconds
NONE_SET = 404
WRONG_TOKEN = "Zalo không nhận mã truy cập này; xin lấy lại mã ở Zalo Bot Creator rồi đặt ZALO_TOKEN"  # noqa: S105
ONCE = "Zalo giao mỗi tin một lần: máy mất điện đúng lúc thì có thể mất tin đang nhận"


async def examine(zalo: Zalo) -> list[Finding]:
    """Ask Zalo; nothing is changed there."""
    async with opened(zalo.token, zalo.api_url) as api:
        try:
            me = await api.call("getMe", PATIENCE)
            name = me.get("account_name") if isinstance(me, dict) else None
            groups = "vào nhóm được" if isinstance(me, dict) and me.get("can_join_groups") else "chưa vào nhóm được"
            reached = Finding(NAME, f"nối được; bot là {name or 'chưa rõ tên'}, {groups}")
            return [reached, _updates(await _webhook(api), zalo)]
        except ZaloError as error:
            if error.code == UNAUTHORISED:
                return [Finding(NAME, WRONG_TOKEN, missing=True)]
            return [Finding(NAME, _out_of_reach(error), missing=True)]


async def used(tx: Transaction, union: str, zalo: Zalo, now: datetime) -> Finding:
    """How much of the month's allowance is used, and by how many people."""
    sends, allowance = Sends(tx, union, CHANNEL), zalo.allowance
    spent, people = await sends.used(f"{now:%Y-%m}"), await sends.people()
    text = (
        f"tháng này đã gửi {spent.total}/{allowance.month} tin ({spent.reminders} tin nhắc việc; luôn để dành "
        f"{allowance.reserved} tin cho nhắc việc); {people}/{allowance.people} người đã nhắn cho bot"
    )
    short = not allowance.left(spent, reminder=False) or people >= allowance.people
    return Finding(USED, text, missing=short)


async def _webhook(api: Api) -> str:
    """The address that Zalo calls, "" for none."""
    try:
        info = await api.call("getWebhookInfo", PATIENCE)
    except ZaloError as error:
        if error.code == NONE_SET:
            return ""
        raise
    url = info.get("url") if isinstance(info, dict) else None
    return url if isinstance(url, str) else ""


def _updates(url: str, zalo: Zalo) -> Finding:
    if zalo.public_url is None:
        note = f"; Zalo đang gọi tới {url}, chạy thuky run sẽ gỡ" if url else ""
        return Finding(UPDATES, f"trợ lý tự hỏi Zalo (polling); {ONCE}{note}")
    wanted = address_under(zalo.public_url)
    if url != wanted:
        return Finding(UPDATES, f"webhook {wanted} chưa được đặt, chạy thuky run sẽ đặt", missing=True)
    return Finding(UPDATES, f"Zalo gọi tới {wanted} (webhook)")


def _out_of_reach(error: ZaloError) -> str:
    if error.code:
        return f"nối được nhưng Zalo báo lỗi {error.code}; xin thử lại sau ít phút"
    return "không nối được tới Zalo (mã truy cập chưa kiểm tra được): xin xem lại đường mạng hoặc ZALO_API_URL"
