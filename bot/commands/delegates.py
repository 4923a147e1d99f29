"""`thuky delegates`: a congress's roll from files, and its papers to print."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.commands import options
from bot.congress import Held, with_roll
from bot.refusal import Refused
from bot.settings import read_settings
from documents.unreadable import Unreadable
from handlers.act.congress import cards, credentials, lists
from handlers.act.congress.load import Faulty, Loaded
from handlers.act.congress.load import load as load_lines
from wording.vi import roll as words

if TYPE_CHECKING:
    from documents.writers.invitation import Card

event_key = click.option("--event", metavar="MÃ", help="Mã của kế hoạch tổ chức, khi có nhiều sự kiện.")
out = click.option("--out", type=click.Path(path_type=Path), required=True, metavar="TỆP", help="Tệp sẽ được ghi.")


@click.group("delegates")
def command() -> None:
    """Đại biểu: danh sách, giấy mời, báo cáo thẩm tra."""


@command.command("template")
@options.union
@event_key
@out
@options.database_url
def template(union: str | None, event: str | None, out: Path, database_url: str | None) -> None:
    """Ghi mẫu danh sách đại biểu (.xlsx) với các nhóm của kế hoạch."""
    settings = read_settings(database_url)

    async def make(held: Held) -> bytes:
        return lists.template(held.event, held.groups)

    out.write_bytes(asyncio.run(with_roll(settings, options.union_key(union, settings), event, make)))
    click.echo(f"Đã ghi mẫu danh sách ở tệp {out}.")


@command.command("load")
@click.argument("file", metavar="TỆP", type=click.Path(path_type=Path))
@options.union
@event_key
@click.option("--only-good", is_flag=True, help="Bỏ các dòng sai, nạp các dòng đúng.")
@options.database_url
def load(file: Path, union: str | None, event: str | None, only_good: bool, database_url: str | None) -> None:
    """Nạp danh sách đại biểu (.xlsx, .docx, .csv); có dòng sai thì báo từng dòng và không nạp gì."""
    from documents.readers.roll import read_roll  # noqa: PLC0415

    settings = read_settings(database_url)
    try:
        lines = read_roll(file)
    except Unreadable as error:
        raise Refused(str(error)) from error

    async def put(held: Held) -> Loaded:
        outcome = await load_lines(held.tx, held.actor, held.event, lines, only_good)
        if isinstance(outcome, Faulty):
            for each in outcome.faults:
                click.echo(words.fault(each))
            raise Refused(words.not_loaded(len(outcome.faults), outcome.good))
        if not isinstance(outcome, Loaded):
            raise Refused(" ".join(["Vượt số đại biểu được cử, chưa nạp gì.", *map(words.over, outcome)]))
        return outcome

    loaded = asyncio.run(with_roll(settings, options.union_key(union, settings), event, put))
    for each in loaded.faults:
        click.echo(words.fault(each))
    click.echo("\n".join(words.loaded(loaded.count, loaded.by_group)))


@command.command("cards")
@options.union
@event_key
@out
@options.database_url
def invitation_cards(union: str | None, event: str | None, out: Path, database_url: str | None) -> None:
    """Ghi giấy mời, giấy triệu tập của mọi đại biểu vào một tệp .docx để in."""
    settings = read_settings(database_url)

    async def make(held: Held) -> list[Card]:
        return cards.cards(held.union, held.event, held.settled, held.groups, held.some, settings.terms)

    # Hundreds of pages take seconds to write, in which nobody else should wait for the database.
    made = asyncio.run(with_roll(settings, options.union_key(union, settings), event, make))
    out.write_bytes(cards.document(made))
    click.echo(f"Đã ghi {len(made)} giấy mời ở tệp {out}.")


@command.command("list")
@options.union
@event_key
@click.option("--door", is_flag=True, help="Bản in ở cửa: số, tên, mã, ô đánh dấu.")
@out
@options.database_url
def listed(union: str | None, event: str | None, door: bool, out: Path, database_url: str | None) -> None:
    """Ghi danh sách đại biểu và trả lời của họ (.xlsx)."""
    settings = read_settings(database_url)

    async def make(held: Held) -> bytes:
        everyone = held.some
        return lists.ticks(held.event, everyone) if door else lists.roll(held.event, held.groups, everyone)

    out.write_bytes(asyncio.run(with_roll(settings, options.union_key(union, settings), event, make)))
    click.echo(f"Đã ghi danh sách ở tệp {out}.")


@command.command("report")
@options.union
@event_key
@out
@options.database_url
def report(union: str | None, event: str | None, out: Path, database_url: str | None) -> None:
    """Ghi dự thảo báo cáo thẩm tra tư cách đại biểu (.docx) theo số liệu lúc này."""
    settings = read_settings(database_url)

    async def make(held: Held) -> credentials.Draft:
        return await credentials.gather(held.tx, held.actor.union, held.event, held.actor.at, held.union)

    draft = asyncio.run(with_roll(settings, options.union_key(union, settings), event, make))
    out.write_bytes(credentials.document(draft))
    click.echo(f"Đã ghi dự thảo báo cáo ở tệp {out}.")
