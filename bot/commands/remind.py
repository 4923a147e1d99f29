"""`thuky remind`: what is owed at a moment."""

from __future__ import annotations

import asyncio
import json
from datetime import datetime

import click

from bot.commands import options
from bot.refusal import Refused
from bot.settings import Settings, read_settings
from bot.wiring import opened
from scheduler.account import Account
from scheduler.remind import Owed, owed, remind
from scheduler.situation import Situation, situation
from storage.database import Database
from storage.plan.catalogues import Catalogues
from storage.unions import Unions


@click.command("remind")
@click.option("--at", type=options.Moment(), required=True, metavar="LÚC", help="Thời điểm, dạng 2021-04-01T08:00.")
@options.union
@click.option("--dry-run", is_flag=True, help="Chỉ xem, không xếp hàng chờ gửi.")
@options.as_json
@options.database_url
def command(at: datetime, union: str | None, dry_run: bool, as_json: bool, database_url: str | None) -> None:
    """Cho biết những gì phải nhắc vào LÚC đó; mọi thứ trước đó coi như đã gửi."""
    settings = read_settings(database_url)
    moment = at if at.tzinfo else at.replace(tzinfo=settings.zone)
    found = asyncio.run(_remind(settings, union, moment.astimezone(settings.zone), dry_run))
    if as_json:
        click.echo(json.dumps([message.as_json() for message in found], ensure_ascii=False))
    elif found:
        click.echo("\n\n".join(f"Gửi {message.to}:\n{message.as_json()['text']}" for message in found))
    else:
        click.echo("Vào thời điểm này không có gì phải nhắc.")


async def _remind(settings: Settings, union: str | None, at: datetime, dry_run: bool) -> list[Owed]:
    # To look is harmless; what is written goes to this office alone, so it must be clear whose plans it is about.
    only = union if dry_run else options.union_key(union, settings)
    async with opened(settings) as database:
        catalogues = Catalogues(database)
        found = [message for each in await _of(database, catalogues, only, at) for message in owed(each)]
        if only and not dry_run:
            office = [Account("telegram", str(chat)) for chat in settings.admin_ids]
            await remind(database, catalogues, only, office, at)
    return found


async def _of(database: Database, catalogues: Catalogues, union: str | None, at: datetime) -> list[Situation]:
    """How things stand in one union, or in all of them. Raises Refused for one that is not here."""
    async with database.reading() as tx:
        known = [each.key for each in await Unions(tx).all()]
        if union is not None and union not in known:
            raise Refused(options.unknown_union(union, known))
        return [await situation(tx, catalogues, key, (), at) for key in ([union] if union else known)]
