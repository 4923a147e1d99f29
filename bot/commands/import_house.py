"""`thuky import-house`: a union moves in that was packed elsewhere."""

from __future__ import annotations

import asyncio
import logging
from pathlib import Path

import click

from bot.commands import options
from bot.refusal import Refused
from bot.settings import Settings, read_settings
from bot.wiring import opened
from storage.keeping.house import count_on, put
from storage.keeping.house_file import House, read
from storage.keeping.house_rows import HouseRefused

logger = logging.getLogger(__name__)


@click.command("import-house")
@click.argument("file", type=click.Path(path_type=Path), metavar="TỆP")
@options.database_url
def command(file: Path, database_url: str | None) -> None:
    """Nhận một Liên hiệp hội đã đóng gói bằng `thuky export`; hoặc tất cả được nhận, hoặc không gì cả."""
    settings = read_settings(database_url)
    if not file.is_file():
        raise Refused(f"Không tìm thấy tệp {file}.")
    try:
        house = read(file)
    except HouseRefused as error:
        logger.info("refused: %s", error)
        raise Refused(f"Tệp {file} không phải là gói dữ liệu do `thuky export` tạo, hoặc đã hỏng.") from error
    try:
        asyncio.run(_put(settings, house))
    except HouseRefused as error:
        logger.info("refused: %s", error)
        raise Refused(
            f"Chưa nhận được {house.union}: ở đây đã có dữ liệu trùng, hoặc gói không nguyên vẹn. "
            "Xin nhận vào một cơ sở dữ liệu mới."
        ) from error
    count = sum(map(len, house.rows.values()))
    click.echo(f"Đã nhận {house.union}, {count} dòng dữ liệu. Xin đặt UNION={house.union} rồi chạy `thuky run`.")


async def _put(settings: Settings, house: House) -> None:
    async with opened(settings, new=True) as database, database.transaction() as tx:
        await put(tx, house.union, house.rows)
        await count_on(tx, house.counters)
