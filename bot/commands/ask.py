"""`thuky ask`: one question, or a file of conversations."""

from __future__ import annotations

import asyncio
import json
from datetime import date, datetime, time, tzinfo
from pathlib import Path
from typing import Any

import click

from bot.commands import options
from bot.commands.conversations import Conversation, read_conversations
from bot.refusal import Refused
from bot.settings import Settings, read_settings
from bot.wiring import opened
from handlers.router import Asker, Router
from rules.people.role import Role
from storage.database import Database
from storage.unions import Unions
from wording.reply import Reply, plain

ROLES = [Role.STAFF.value, Role.LEADER.value, Role.DELEGATE.value]
LONGEST = 2000  # characters of a question
MORNING = time(9)  # the hour of a day that comes without one


@click.command("ask")
@click.argument("question", metavar="CÂU_HỎI", required=False)
@options.union
@options.today
@click.option("--role", type=click.Choice(ROLES), default=Role.STAFF.value, help="Người hỏi là ai.")
@click.option("--as", "name", metavar="TÊN", help="Tên người hỏi, như trong kế hoạch.")
@click.option("--batch", type=click.Path(path_type=Path), metavar="TỆP", help="Mỗi dòng một cuộc trò chuyện (JSON).")
@options.as_json
@options.database_url
def command(
    question: str | None,
    union: str | None,
    today: date | None,
    role: str,
    name: str | None,
    batch: Path | None,
    as_json: bool,
    database_url: str | None,
) -> None:
    """Trả lời CÂU_HỎI về các kế hoạch đã nạp. Không lưu gì vào cơ sở dữ liệu."""
    settings = read_settings(database_url)
    if batch is not None:
        asyncio.run(_print_batch(settings, read_conversations(batch)))
        return
    asked = (_question(question),)
    key = options.union_key(union, settings)
    day = today or datetime.now(settings.zone).date()
    [reply] = asyncio.run(_once(settings, Conversation("", key, day, Role(role), name, asked)))
    click.echo(json.dumps(as_dict(reply), ensure_ascii=False) if as_json else plain(reply))


def _question(typed: str | None) -> str:
    question = options.typed(typed or "").strip()
    if not question:
        raise Refused("Hãy cho một câu hỏi, hoặc --batch và tên tệp.")
    if len(question) > LONGEST:
        raise Refused("Câu hỏi dài quá 2.000 ký tự; xin hỏi ngắn hơn.")
    return question


async def _once(settings: Settings, asked: Conversation) -> list[Reply]:
    async with opened(settings) as database:
        await _require(database, {asked.union})
        return await _answers(Router(database), asked, settings.zone)


async def _print_batch(settings: Settings, conversations: list[Conversation]) -> None:
    async with opened(settings) as database:
        await _require(database, {each.union for each in conversations})
        router = Router(database)
        for each in conversations:
            turns = [as_dict(reply) for reply in await _answers(router, each, settings.zone)]
            click.echo(json.dumps({"id": each.id, "turns": turns}, ensure_ascii=False))


async def _require(database: Database, unions: set[str]) -> None:
    async with database.reading() as tx:
        known = [each.key for each in await Unions(tx).all()]
    for union in sorted(unions.difference(known)):
        raise Refused(options.unknown_union(union, known))


async def _answers(router: Router, asked: Conversation, zone: tzinfo) -> list[Reply]:
    at = datetime.combine(asked.today, MORNING, zone)
    return await router.converse(Asker(asked.union, at, asked.role, asked.name), asked.questions)


def as_dict(reply: Reply) -> dict[str, Any]:
    """The reply as --json prints it: all items that it cites, and its whole text."""
    return {
        "kind": reply.kind.value,
        "items": [{"plan": cited.plan, "section": cited.section, "no": cited.no} for cited in reply.cited],
        "action": reply.action,
        "text": plain(reply),
    }
