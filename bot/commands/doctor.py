"""`thuky doctor`: what is configured, what works, what is missing, in plain words."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from datetime import datetime, timedelta

import click

from bot.commands import options
from bot.finding import Finding
from bot.refusal import Refused
from bot.settings import Settings, read_settings
from bot.telegram import serve as telegram
from bot.telegram.examine import examine as examine_telegram
from bot.wiring import opened
from bot.zalo_bot import serve as zalo
from bot.zalo_bot.examine import examine as examine_zalo
from bot.zalo_bot.examine import used
from storage.keeping.backup import kept, made_at
from storage.people.people import People
from storage.plan.plans import Plans
from storage.unions import Unions

STALE = timedelta(days=3)  # a copy that is older says that none are made any more


@click.command("doctor")
@options.database_url
def command(database_url: str | None) -> None:
    """Kiểm tra cấu hình và dữ liệu. Trạng thái ra là 1 khi còn thiếu điều gì đó."""
    findings = asyncio.run(_examine(read_settings(database_url)))
    for finding in findings:
        click.echo(f"{'✗' if finding.missing else '✓'} {finding.subject}: {finding.text}")
    sys.exit(any(finding.missing for finding in findings))


async def _examine(settings: Settings) -> list[Finding]:
    stored = [finding async for finding in _stored(settings)]
    return [*stored, _pages(settings), *await _channels(settings), _copies(settings)]


async def _stored(settings: Settings) -> AsyncIterator[Finding]:
    try:
        async with opened(settings) as database, database.reading() as tx:
            yield Finding("Cơ sở dữ liệu", "mở được")
            known = await Unions(tx).all()
            yield _union(settings, [each.key for each in known])
            for each in known:
                catalogue = await Plans(tx).catalogue(each.key)
                counted = f"{len(catalogue.plans)} kế hoạch, {len(catalogue.items)} mục việc"
                yield Finding(each.name or each.key, counted, missing=not catalogue.plans)
            if settings.union is not None:
                yield _let_in(settings, len(await People(tx).reached(settings.union)))
                if on_zalo := zalo.set_up(settings):
                    yield await used(tx, settings.union, on_zalo, datetime.now(settings.zone))
    except Refused as refusal:
        yield Finding("Cơ sở dữ liệu", refusal.message, missing=True)


def _union(settings: Settings, known: list[str]) -> Finding:
    if settings.union is None:
        return Finding("Liên hiệp hội", "chưa đặt UNION, trợ lý chưa biết trả lời cho đơn vị nào", missing=True)
    if settings.union not in known:
        return Finding("Liên hiệp hội", options.unknown_union(settings.union, known), missing=True)
    return Finding("Liên hiệp hội", f"trợ lý trả lời cho {settings.union}")


async def _channels(settings: Settings) -> list[Finding]:
    """What each channel that has a token says of itself."""
    on_telegram, on_zalo = telegram.set_up(settings), zalo.set_up(settings)
    if on_telegram is None and on_zalo is None:
        return [Finding("Telegram, Zalo", "chưa đặt TELEGRAM_TOKEN hay ZALO_TOKEN, chưa kênh nào chạy", missing=True)]
    found = await examine_telegram(on_telegram) if on_telegram else []
    return [*found, *(await examine_zalo(on_zalo) if on_zalo else [])]


def _let_in(settings: Settings, linked: int) -> Finding:
    """Who is answered, and who gets the office's reminders."""
    admins = len(settings.admin_ids)
    if not linked and not admins:
        text = "chưa ai được trả lời; xin chạy thuky admin link để lấy mã cho quản trị, hoặc đặt ADMIN_IDS"
        return Finding("Người dùng", text, missing=True)
    return Finding("Người dùng", f"{linked} người đã nối tài khoản, {admins} quản trị trong ADMIN_IDS")


def _pages(settings: Settings) -> Finding:
    """Where people open the pages, and what goes over the line in the open."""
    if settings.pages_at is None:
        return Finding("Trang web", "chưa mở; muốn mở, xin đặt WEB_PORT và WEB_URL (hoặc PUBLIC_URL)")
    if settings.pages_at.startswith("https://"):
        return Finding("Trang web", f"mở ở {settings.pages_at}")
    return Finding("Trang web", f"mở ở {settings.pages_at}; không mã hóa, chỉ nên dùng trong mạng nội bộ của cơ quan")


def _copies(settings: Settings) -> Finding:
    if not settings.backup_keep:
        return Finding("Sao lưu", "đã tắt (BACKUP_KEEP=0)")
    made = [made_at(path) for path in kept(settings.backup_folder)[:1]]
    if not made or made[0] is None:
        return Finding("Sao lưu", f"chưa có bản nào; khi trợ lý chạy, mỗi đêm có một bản ở {settings.backup_folder}")
    age = datetime.now(settings.zone).replace(tzinfo=None) - made[0]
    text = f"bản mới nhất lúc {made[0]:%H:%M ngày %d/%m/%Y} ở {settings.backup_folder}"
    return Finding("Sao lưu", text, missing=age > STALE)
