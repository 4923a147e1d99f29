"""`thuky import`: documents into the plan database."""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from datetime import datetime
from pathlib import Path

import click

from bot.commands import options
from bot.commands.summary import summary
from bot.refusal import Refused
from bot.settings import Settings, read_settings
from bot.wiring import opened
from documents.apart import Reader, Request
from documents.as_json import as_json as document_as_json
from documents.unreadable import Unreadable
from rules.plan import Changes, PlanDocument
from storage.plan.plans import Plans
from storage.unions import Unions

BY = "thuky import"


@click.command("import")
@click.argument("files", metavar="TỆP…", nargs=-1, required=True, type=click.Path(path_type=Path))
@options.union
@click.option("--union-name", metavar="TÊN", default="", help="Tên đầy đủ của Liên hiệp hội.")
@click.option("--key", metavar="MÃ", help="Mã của văn bản; nạp lại cùng mã thì thay bản cũ.")
@click.option("--year", type=click.IntRange(1990, 2100), metavar="NĂM", help="Năm, khi văn bản không ghi năm nào.")
@click.option("--dry-run", is_flag=True, help="Chỉ đọc và báo lại, không lưu gì.")
@options.as_json
@options.database_url
def command(
    files: tuple[Path, ...],
    union: str | None,
    union_name: str,
    key: str | None,
    year: int | None,
    dry_run: bool,
    as_json: bool,
    database_url: str | None,
) -> None:
    """Nạp các văn bản kế hoạch: hoặc tất cả được lưu, hoặc không văn bản nào."""
    settings = read_settings(database_url)
    into = options.union_key(union, settings)
    documents = asyncio.run(_read(files, key, year))
    _refuse_twins(documents)
    stored = [None] * len(files) if dry_run else asyncio.run(_store(settings, into, union_name, documents))
    for document, changes in zip(documents, stored, strict=True):
        click.echo(
            json.dumps(document_as_json(document), ensure_ascii=False) if as_json else summary(document, changes)
        )


async def _read(files: tuple[Path, ...], key: str | None, year: int | None) -> list[PlanDocument]:
    try:
        async with Reader() as reader:
            return [await reader.read(Request(file, file.name, key, year)) for file in files]
    except Unreadable as error:
        raise Refused(str(error)) from error


def _refuse_twins(documents: list[PlanDocument]) -> None:
    counted = Counter(document.plan.key for document in documents)
    twins = [key for key, count in counted.items() if count > 1]
    if twins:
        raise Refused(f"Nhiều văn bản cùng mang mã {', '.join(twins)}; xin nạp riêng, mỗi văn bản một --key.")


async def _store(settings: Settings, union: str, name: str, documents: list[PlanDocument]) -> list[Changes]:
    at = datetime.now(settings.zone)
    async with opened(settings, new=True) as database, database.transaction() as tx:
        await Unions(tx).ensure(union, name)
        return [await Plans(tx).save(union, document, at, BY) for document in documents]
