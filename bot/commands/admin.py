"""`thuky admin`: letting people in from the command line, the first administrator above all."""

from __future__ import annotations

import asyncio
from datetime import datetime

import click

from bot.commands import options
from bot.settings import Settings, read_settings
from bot.wiring import opened
from handlers.act.invite import invite
from rules.people.person import Person
from rules.people.role import Role
from storage import Invitation, Unions
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


async def _link(settings: Settings, union: str, name: str) -> Invitation:
    administrator = Person(union, name, frozenset({Role.ADMINISTRATOR}))
    async with opened(settings, new=True) as database, database.transaction() as tx:
        await Unions(tx).ensure(union)
        return await invite(tx, administrator, BY, datetime.now(settings.zone), settings.terms)
