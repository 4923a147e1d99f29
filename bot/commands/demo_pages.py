"""`thuky demo --web`: the pages over the examples, with a few invented delegates and a way in for the office."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

import click

from bot.office import Office
from bot.refusal import Refused
from bot.web.address import Address
from bot.web.channel import WebChannel
from bot.web.routes import every_route
from bot.web.server import web_server
from bot.web.site import Site
from handlers.act.actor import Actor
from handlers.act.congress import roll
from handlers.act.people.sign_in import CHANNEL, PATH
from handlers.router import Router
from rules.congress.code import PATH as CARD
from rules.congress.delegate import Delegate, Sex
from rules.people.person import Person
from rules.people.role import Role
from rules.people.terms import Terms
from storage import Catalogues, Codes, Database, People, Transaction

OFFICE = "Văn phòng"
EVENT = "000"
INVENTED = (
    ("Nguyễn Văn Thành", Sex.MALE, "Ủy viên", "Ban Chấp hành khóa VI", 1),
    ("Lê Thị Hồng", Sex.FEMALE, "Chủ tịch", "Hội Làm vườn", 2),
    ("Trần Đức Lộc", Sex.MALE, "Giám đốc", "Trung tâm nghiên cứu số 1", 3),
    ("Phạm Thu Nguyệt", Sex.FEMALE, "Phó Giám đốc", "Sở quản lý chuyên ngành", 7),
)
"""Name, sex, office, unit, and the place of the group in the plan."""


async def show_pages(database: Database, union: str, now: datetime, port: int) -> None:
    """Until cancelled. Raises Refused where somebody else listens there."""
    terms = Terms(pages=f"http://127.0.0.1:{port}")
    catalogues = Catalogues(database)
    async with database.transaction() as tx:
        person = await People(tx).add(Person(union, OFFICE, frozenset({Role.ADMINISTRATOR})))
        account = await People(tx).link(person, CHANNEL, str(person.id), str(person.id), now)
        await People(tx).consent(account, now)
        way_in = await Codes(tx).issue(person, "demo", now, timedelta(days=1))
        delegates = await _enrolled(tx, catalogues, Actor(union, "terminal", "demo", Role.ADMINISTRATOR, now, OFFICE))
    office = Office(union, frozenset(), lambda: now)
    site = Site(database, catalogues, office, Router(database, catalogues, terms).receive, terms)
    try:
        async with web_server(every_route(database, [WebChannel(site).routes]), Address(port=port)):
            click.echo(f"Vào với tư cách Văn phòng (dùng một lần): {terms.page(f'{PATH}/{way_in.token}')}")
            for each in delegates:
                click.echo(f"Giấy của {each.called}: {terms.page(CARD.format(code=each.code))}")
            click.echo("Nhấn Ctrl-C để dừng.")
            await asyncio.Event().wait()
    except OSError as error:
        raise Refused(f"Cổng {port} đang có chương trình khác dùng; xin chọn cổng khác: --port.") from error


async def _enrolled(tx: Transaction, catalogues: Catalogues, by: Actor) -> tuple[Delegate, ...]:
    events = (await catalogues.of(tx, by.union)).events
    groups = await roll.groups(tx, by.union, next(each for each in events if each.plan == EVENT))
    new = [
        Delegate(by.union, EVENT, groups[place - 1].id, name, sex=sex, office=office, unit=unit)
        for name, sex, office, unit, place in INVENTED
    ]
    enrolled = await roll.enrol(tx, by, EVENT, new)
    assert isinstance(enrolled, roll.Enrolled), "four seats are free in any congress"
    return enrolled.delegates
