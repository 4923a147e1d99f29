"""Whole dialogues over Zalo: the strict server on one side, the real router on the other."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.office import Office
from bot.zalo_bot.serve import Zalo, connected
from documents.reading import read_file
from handlers.act.people.invite import invite
from handlers.router import Router
from rules.people.person import Person as Guest
from rules.people.role import Role
from rules.people.terms import Terms
from rules.reminders.allowance import Allowance, Used
from scheduler.deliver import Delivery
from scheduler.direct import Direct
from scheduler.pace import Pace
from storage import Database, Invitation, MessageState, NewMessage, Outbox, People, Plans, Sends
from tests.channels.conftest import NOW, UNION, Clock, running_bot
from tests.channels.fault import Fault
from tests.channels.shown import DATE
from tests.channels.zalo_api import TOKEN, ZaloApi
from tests.channels.zalo_person import ZaloPerson
from tests.places import EXAMPLES
from wording.reply import Block, Choice, Kind, Reply, dump, say
from wording.vi import chat
from wording.vi import people as words

pytestmark = pytest.mark.parametrize("platform", ["zalo"], indirect=True)
TERMS = Terms()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def bot(api: ZaloApi, database: Database, planned: None, clock: Clock) -> AsyncIterator[None]:
    """The bot with the real router, running by polling; no administrator is set."""
    async with running_bot(api, database, Router(database, terms=TERMS).receive, Office(UNION, frozenset(), clock)):
        yield


async def invited(database: Database, name: str, role: Role) -> Invitation:
    async with database.transaction() as tx:
        return await invite(tx, Guest(UNION, name, frozenset({role})), "test", NOW, TERMS)


@pytest.mark.usefixtures("bot")
async def test_staff_get_in_by_a_typed_code_and_ask(lan: ZaloPerson, database: Database, api: ZaloApi) -> None:
    await lan.says("tháng này có việc gì")
    assert (await lan.hears()).text == words.STRANGER

    await lan.says((await invited(database, "chị Lan", Role.STAFF)).code)
    welcome = await lan.hears()
    assert welcome.labels == ["Đồng ý", "Không đồng ý"]
    assert "tài khoản Zalo" in welcome.text
    await lan.says("1")
    assert (await lan.hears()).text.startswith(words.AGREED)

    await lan.says("tháng này có việc gì")
    assert (await lan.hears()).text.startswith("Tháng 4/2021: có 7 việc.")
    assert api.refusals == []


@pytest.fixture
async def staff(lan: ZaloPerson, database: Database, bot: None) -> ZaloPerson:
    """Let in as staff, agreed, and greeted."""
    return await let_in(lan, database, "chị Lan", Role.STAFF)


async def let_in(who: ZaloPerson, database: Database, name: str, role: Role) -> ZaloPerson:
    await who.says((await invited(database, name, role)).code)
    await who.hears()
    await who.says("đồng ý")
    await who.hears()
    return who


async def test_a_long_list_goes_on_by_its_number_or_in_words(
    staff: ZaloPerson, api: ZaloApi, database: Database
) -> None:
    async with database.transaction() as tx:
        programme = read_file(EXAMPLES / "chuong-trinh-cong-tac-2021.txt", key="099")
        await Plans(tx).save(UNION, programme, NOW, "test")
    await staff.says("năm 2021 có việc gì")
    first = await staff.hears()
    more = first.labels[-1]
    assert more.startswith("Xem tiếp (còn ")
    await staff.taps(first, more)
    second = await staff.hears()
    await staff.says("tiếp")
    third = await staff.hears()
    shown = [line for page in (first, second, third) for line in page.text.splitlines() if line[:1].isdigit()]
    assert len(shown) == len(set(shown)) > 15
    assert all(len(page.whole) <= 2000 for page in (first, second, third))
    assert api.refusals == []


async def test_commands_are_typed_as_on_telegram(staff: ZaloPerson) -> None:
    await staff.says("/thang 4")
    assert (await staff.hears()).text.startswith("Tháng 4/2021: có 7 việc.")
    await staff.says("/muc")
    assert (await staff.hears()).text == "Xin gõ thêm sau lệnh, ví dụ: /muc 27"


async def test_in_a_group_its_name_is_no_part_of_the_question(staff: ZaloPerson, minh: ZaloPerson) -> None:
    together = staff.in_group(9)
    await together.says("@Bot Thư Ký tháng 4 có việc gì?")
    assert (await together.hears()).text.startswith("Nhóm này chưa được gắn")
    await minh.in_group(9).says("@bot.thuky /lienket toàn liên hiệp hội")
    assert (await together.hears()).text == words.STRANGER


async def test_a_number_is_one_of_the_list_that_was_there_when_it_was_written(
    staff: ZaloPerson, database: Database, api: ZaloApi, clock: Clock
) -> None:
    """A reminder with choices of its own arrives while the number is on its way; and an answer ends a list."""
    for written, now, answer in ((2, 3, "Mục 26."), (4, 4, chat.HELLO)):
        await shown(database, staff, "reply", "chi tiết mục 26", at=1)
        await shown(database, staff, "reminder", "trợ giúp", at=3)
        clock.now, api.date = NOW + timedelta(minutes=now), DATE * 1000 + written * 60_000
        await staff.says("1")
        assert (await staff.hears()).text.startswith(answer)
    clock.now, api.date = NOW + timedelta(minutes=9), DATE * 1000 + 9 * 60_000
    await staff.says("1")
    assert (await staff.hears()).text == chat.UNKNOWN


async def shown(database: Database, person: ZaloPerson, kind: str, says: str, at: int) -> None:
    """Something that was sent so many minutes ago, with one choice."""
    body = dump(Reply(Kind.CLARIFY, (Block("Việc nào?"),), choices=(Choice("Việc này", says),)))
    moment = NOW + timedelta(minutes=at)
    async with database.transaction() as tx:
        row = await Outbox(tx).add(NewMessage(UNION, "zalo", person.id, kind, body, moment, moment))
        assert row is not None
        await Outbox(tx).claim_this(row, moment, timedelta(minutes=1))
        await Outbox(tx).sent(row, moment)


async def test_who_wrote_again_can_be_written_to_again(staff: ZaloPerson, database: Database) -> None:
    async with database.transaction() as tx:
        await People(tx).reachable(UNION, "zalo", staff.id, False)
    await staff.says("mục 27 ai chủ trì?")
    await staff.hears()
    async with database.reading() as tx:
        assert [account.address for _, account in await People(tx).reached(UNION)] == [staff.id]


@pytest.mark.parametrize(
    ("fault", "state"),
    [
        (Fault(500, "Internal error"), MessageState.WAITING),
        (Fault(502, "<html>Bad Gateway</html>"), MessageState.UNCERTAIN),
        (Fault(429, "Too many requests"), MessageState.WAITING),
        (Fault(429, "Quota exceeded"), MessageState.GAVE_UP),
        (Fault(403, "Forbidden"), MessageState.WAITING),
        (Fault(400, "Bad Request: chat not found"), MessageState.GAVE_UP),
        (Fault(400, "Bad Request: text"), MessageState.GAVE_UP),
        (Fault(401, "Unauthorized"), MessageState.WAITING),
        (Fault(silence="reset"), MessageState.UNCERTAIN),
        (Fault(silence="reset", arrived=True), MessageState.UNCERTAIN),
    ],
    ids=lambda value: f"{value.status}{value.description}{value.silence}" if isinstance(value, Fault) else "",
)
async def test_what_a_fault_means_for_a_reminder(
    staff: ZaloPerson, database: Database, api: ZaloApi, fault: Fault, state: MessageState
) -> None:
    used = await sends(database)
    api.faults["sendmessage"] = [fault]
    async with database.transaction() as tx:
        row = await Outbox(tx).add(
            NewMessage(UNION, "zalo", staff.id, "reminder", dump(say(Kind.VALUE, "Nhắc")), NOW, NOW, key="k")
        )
    assert row is not None
    async with connected(
        Zalo(TOKEN, api.url), database, Router(database).receive, Office(UNION, (), lambda: NOW)
    ) as to:
        await Delivery(database, to.push, pace=Pace(0)).next(NOW)
    async with database.reading() as tx:
        message = await Outbox(tx).get(row)
    assert message is not None
    assert message.state is state
    assert TOKEN not in (message.error or "")
    counted = state is MessageState.UNCERTAIN  # only what may have arrived is counted
    assert await sends(database) == replace(used, reminders=used.reminders + counted)


async def sends(database: Database) -> Used:
    async with database.reading() as tx:
        return await Sends(tx, UNION, "zalo").used("2021-04")


async def test_when_the_month_is_used_up_the_asker_hears_it_and_reminders_go_on(
    lan: ZaloPerson, database: Database, api: ZaloApi
) -> None:
    zalo, office = Zalo(TOKEN, api.url, allowance=Allowance(4, 2, 50)), Office(UNION, frozenset(), lambda: NOW)
    async with connected(zalo, database, Router(database).receive, office) as to:
        for kind, text in (("reply", "một"), ("reply", "hai"), ("reply", "ba"), ("reminder", "Nhắc")):
            async with database.transaction() as tx:
                row = await Outbox(tx).add(
                    NewMessage(UNION, "zalo", lan.id, kind, dump(say(Kind.VALUE, text)), NOW, NOW)
                )
            if kind == "reply":
                await Direct(database, to.push).deliver(row or 0, NOW)
        delivery = Delivery(database, to.push, pace=Pace(0))
        while await delivery.next(NOW):
            pass
    heard = [message.text.split("\n")[0].split(".")[0] for message in lan.said_to_me]
    assert heard == ["một", "hai", "Bot Zalo đã hết lượt trả lời của tháng 4", "Nhắc"]
