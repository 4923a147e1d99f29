"""`thuky admin`: letting people in from the command line, the first administrator above all."""

from __future__ import annotations

import asyncio
from datetime import datetime
from pathlib import Path

import click

from bot.commands import options
from bot.refusal import Refused
from bot.settings import Settings, read_settings
from bot.wiring import opened
from handlers.act.people.invite import invite, invite_all, sheet_of
from rules.people.person import Person
from rules.people.role import Role
from storage import Catalogues, Invitation, Unions
from understanding.lexicon import Lexicon
from wording.vi import invitations as words

BY = "thuky admin"


@click.group("admin")
def command() -> None:
    """Cấp quyền vào trợ lý."""


@command.command("link")
@options.union
@click.option("--name", metavar="TÊN", default="Quản trị", show_default=True, help="Tên người quản trị.")
@options.database_url
def link(union: str | None, name: str, database_url: str | None) -> None:
    """Cấp mã cho một người quản trị: nhắn mã ấy cho bot là thành quản trị."""
    settings = read_settings(database_url)
    invitation = asyncio.run(_link(settings, options.union_key(union, settings), name))
    for line in words.invited(invitation.person, invitation.code, invitation.expires, settings.zone):
        click.echo(line)
    click.echo(words.way_in(invitation.token, settings.terms.link(invitation.token)))


@command.command("codes")
@options.union
@click.option("--out", type=click.Path(path_type=Path), required=True, metavar="TỆP", help="Tệp .docx sẽ được ghi.")
@options.database_url
def codes(union: str | None, out: Path, database_url: str | None) -> None:
    """Cấp mã cho mọi người và bộ phận có tên trong kế hoạch mà chưa có tài khoản; ghi phiếu để in."""
    settings = read_settings(database_url)
    count, sheet = asyncio.run(_codes(settings, options.union_key(union, settings)))
    if not count:
        raise Refused(words.ALL_LINKED)
    out.write_bytes(sheet)
    click.echo(f"Đã cấp {count} mã, in ở tệp {out}.")


async def _codes(settings: Settings, union: str) -> tuple[int, bytes]:
    now = datetime.now(settings.zone)
    async with opened(settings) as database, database.transaction() as tx:
        catalogue = await Catalogues(database).of(tx, union)
        if not catalogue.plans:
            raise Refused(options.unknown_union(union, [each.key for each in await Unions(tx).all()]))
        invitations = await invite_all(tx, union, Lexicon(catalogue), BY, now, settings.terms)
        return len(invitations), await sheet_of(tx, union, invitations, settings.terms, now)


async def _link(settings: Settings, union: str, name: str) -> Invitation:
    administrator = Person(union, name, frozenset({Role.ADMINISTRATOR}))
    async with opened(settings, new=True) as database, database.transaction() as tx:
        await Unions(tx).ensure(union)
        return await invite(tx, administrator, BY, datetime.now(settings.zone), settings.terms)
