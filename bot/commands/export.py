"""`thuky export`: everything that a union has, in one file, to be moved to another installation."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

import click

from bot.commands import options
from bot.refusal import Refused
from bot.settings import Settings, read_settings
from bot.wiring import opened
from storage import Unions
from storage.keeping.house import counters, take
from storage.keeping.house_file import House, write

PRIVATE = 0o600


@click.command("export")
@options.union
@click.option("--out", type=click.Path(path_type=Path), metavar="TỆP", required=True, help="Tệp sẽ tạo (.zip).")
@options.database_url
def command(union: str | None, out: Path, database_url: str | None) -> None:
    """Đóng gói mọi dữ liệu của một Liên hiệp hội. Tệp có dữ liệu cá nhân, xin giữ như bản sao lưu."""
    settings = read_settings(database_url)
    house = asyncio.run(_taken(settings, options.union_key(union, settings)))
    try:
        with open(os.open(out, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE), "wb") as file:  # noqa: PTH123
            write(house, file)
    except FileExistsError as error:
        raise Refused(f"Tệp {out} đã có; xin chọn tên khác.") from error
    except OSError as error:
        raise Refused(f"Không ghi được {out}: {error.strerror}.") from error
    count = sum(map(len, house.rows.values()))
    click.echo(f"Đã đóng gói {house.union}, {count} dòng dữ liệu, vào {out}. Mã mời chưa dùng không đi theo.")


async def _taken(settings: Settings, union: str) -> House:
    async with opened(settings) as database, database.reading() as tx:
        if await Unions(tx).get(union) is None:
            raise Refused(options.unknown_union(union, [each.key for each in await Unions(tx).all()]))
        return House(union, await take(tx, union), await counters(tx))
