"""`thuky doctor`: what is configured, what works, what is missing, in plain words."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass

import click

from bot.commands import options
from bot.refusal import Refused
from bot.settings import Settings, read_settings
from bot.wiring import opened
from storage.plans import Plans
from storage.unions import Unions


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report; `missing` says that the bot cannot do its whole work as things are."""

    subject: str
    text: str
    missing: bool = False


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
    return [*stored, _telegram(settings), _reminders(settings)]


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
    except Refused as refusal:
        yield Finding("Cơ sở dữ liệu", refusal.message, missing=True)


def _union(settings: Settings, known: list[str]) -> Finding:
    if settings.union is None:
        return Finding("Liên hiệp hội", "chưa đặt UNION, trợ lý chưa biết trả lời cho đơn vị nào", missing=True)
    if settings.union not in known:
        return Finding("Liên hiệp hội", options.unknown_union(settings.union, known), missing=True)
    return Finding("Liên hiệp hội", f"trợ lý trả lời cho {settings.union}")


def _telegram(settings: Settings) -> Finding:
    if settings.telegram_token is None:
        return Finding("Telegram", "chưa đặt TELEGRAM_TOKEN, kênh này chưa chạy", missing=True)
    proxy = "qua proxy" if settings.telegram_proxy else "kết nối thẳng"
    return Finding("Telegram", f"đã có mã truy cập, {proxy}")


def _reminders(settings: Settings) -> Finding:
    if not settings.admin_ids:
        return Finding("Nhắc việc", "chưa đặt ADMIN_IDS, chưa ai được trả lời và nhận nhắc việc", missing=True)
    count = len(settings.admin_ids)
    return Finding("Nhắc việc", f"8 giờ sáng ngày làm việc đầu tháng, gửi {count} người trong ADMIN_IDS")
