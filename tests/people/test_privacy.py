"""Personal data: agreed to, shown, deleted, and kept no longer than set."""

from __future__ import annotations

import json
import sqlite3
from datetime import timedelta
from pathlib import Path

from rules.people.role import Role
from storage import Arrived, Audit, Inbox, Outbox, People, Rsvps
from storage.keeping.purge import purge
from tests.people.conftest import NOW, TERMS, UNION, Guest, Office, linked
from wording.vi import people as words
from wording.vi import privacy

EVENT_PLAN = "dai-hoi-vii"
YES = "tôi xác nhận tham dự đại hội"
NO = "tôi không dự được đại hội vì bị ốm"


def traces(tmp_path: Path, *words_of_hers: str) -> set[str]:
    """The tables of the database in which one of the words is to be found."""
    found = set()
    with sqlite3.connect(tmp_path / "thuky.db") as connection:
        for (table,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            rows = connection.execute(f'SELECT * FROM "{table}"').fetchall()
            if any(word in str(value) for row in rows for value in row for word in words_of_hers):
                found.add(table)
    connection.close()
    return found


async def sent(office: Office) -> None:
    """Every waiting message goes out."""
    async with office.database.transaction() as tx:
        while message := await Outbox(tx).claim(office.now, timedelta(minutes=1)):
            await Outbox(tx).sent(message.id, office.now)


async def purged(office: Office) -> dict[str, int]:
    async with office.database.transaction() as tx:
        return await purge(tx, office.now, TERMS, privacy.DELETED_PERSON, known=("7001",))


async def test_before_consent_one_may_ask_but_nothing_said_is_kept(office: Office, lan: Guest) -> None:
    await linked(office, lan, "bà Lan", Role.DELEGATE, agreed=False)
    assert (await lan.says("đại hội họp mấy ngày?")) != words.NEEDS_CONSENT
    assert await lan.says(NO) == words.NEEDS_CONSENT
    assert lan.labels == ["Đồng ý", "Không đồng ý"]
    await lan.taps("Đồng ý")
    assert (await lan.says(NO)).startswith("Đã ghi nhận đại biểu không dự được")


async def test_a_refusal_leaves_nothing_but_the_refusal(office: Office, lan: Guest, tmp_path: Path) -> None:
    await linked(office, lan, "bà Lan", Role.DELEGATE, agreed=False)
    await lan.says("đại hội họp mấy ngày?")
    await sent(office)
    assert await lan.says("Không đồng ý") == words.REFUSED
    assert await lan.says("đại hội họp mấy ngày?") == words.REFUSED_BEFORE
    await sent(office)
    office.waits(days=3)
    await purged(office)

    assert traces(tmp_path, "7002") == {"refusals"}


async def test_who_refused_may_think_better_of_it(office: Office, lan: Guest) -> None:
    await linked(office, lan, "bà Lan", Role.DELEGATE, agreed=False)
    await lan.says("Không đồng ý")
    assert (await lan.says("Đồng ý")).startswith(words.AGREED)
    assert (await lan.says(NO)).startswith("Đã ghi nhận đại biểu không dự được")


async def test_what_is_kept_is_shown_as_a_file_too(office: Office, lan: Guest) -> None:
    await linked(office, lan, "bà Lan", Role.DELEGATE)
    await lan.says(NO)
    answer = await lan.says("/dulieu")
    assert lan.last is not None
    first, _, shown = answer.partition("\n")
    held = json.loads(shown)

    assert first == privacy.MY_DATA
    assert json.loads(lan.last.attachments[0].content) == held
    assert (held["name"], held["roles"], held["phone"]) == ("bà Lan", ["delegate"], None)
    assert held["accounts"] == [
        {
            "channel": "telegram", "address": "7002", "sender": "7002", "linked": "2021-04-12T02:00:00+00:00",
            "preferred": True, "reachable": True, "consented": "2021-04-12T02:00:00+00:00",
        }
    ]  # fmt: skip
    assert [(each["answer"], each["reason"]) for each in held["answers"]] == [("decline", "bị ốm")]
    assert [json.loads(each["what"]) for each in held["record"]] == [{"invited": ["delegate"]}]


async def test_deleting_is_asked_once_and_leaves_the_roll_and_a_nameless_record(
    office: Office, admin: Guest, lan: Guest, tmp_path: Path
) -> None:
    await office.invites("bà Lan", Role.ADMINISTRATOR, Role.DELEGATE, phone="0912345678")
    await linked(office, lan, "bà Lan", Role.DELEGATE)
    await lan.says("mục 27 sai, phải là tháng 5")
    async with office.database.transaction() as tx:
        await Rsvps(tx).put(UNION, "p", "7002", "telegram", "bà Lan", "decline", "bị ốm", None, NOW, "7002")

    assert await lan.says("/xoa") == privacy.DELETE_SURE
    assert lan.labels == ["Xóa"]
    assert (await lan.says("/dulieu")).startswith(privacy.MY_DATA)
    await lan.says("/xoa")
    await sent(office)
    assert await lan.taps("Xóa") == privacy.DELETED
    assert await lan.says("tháng này có việc gì?") == words.STRANGER

    await sent(office)
    office.waits(days=3)
    await purged(office)
    assert traces(tmp_path, "7002", "0912345678", "bị ốm") == set()
    assert traces(tmp_path, "bà Lan") == {"rsvps"}
    async with office.database.reading() as tx:
        [entry] = [each for each in await Audit(tx).of(UNION, "item:27") if "period" in each.what]
        assert entry.by == "người đã xóa"
        assert await People(tx).all(UNION) == ()
        assert [(each.answer, each.reason) for each in await Rsvps(tx).latest(UNION, "p")] == [("decline", None)]


async def test_nobody_elses_data_is_shown_or_deleted(office: Office, admin: Guest, lan: Guest, minh: Guest) -> None:
    await linked(office, lan, "bà Lan", Role.DELEGATE)
    await linked(office, minh, "ông Minh", Role.DELEGATE)
    await lan.says(NO)
    assert "7002" not in await minh.says("/dulieu")
    await minh.says("/xoa xác nhận")
    assert (await lan.says("/dulieu")).startswith(privacy.MY_DATA)
    assert await admin.says("/dulieu") == privacy.NOT_LINKED


async def test_everything_has_its_term(office: Office, lan: Guest, minh: Guest, tmp_path: Path) -> None:
    await linked(office, lan, "bà Lan", Role.STAFF)
    await lan.says("tháng này có việc gì?")
    await minh.says("KHT 473")
    await office.invites("ông Minh", Role.DELEGATE)
    async with office.database.transaction() as tx:
        await Inbox(tx).put(Arrived(UNION, "zalo", "u1", "7002", "{}", office.now))
    await sent(office)

    office.waits(hours=1)
    kinds = "messages conversations inbox jobs uploads codes sign_ins guesses refusals answers delegates people"
    assert await purged(office) == dict.fromkeys(kinds.split(), 0)
    office.waits(days=3)
    gone = {"messages": 1, "conversations": 1, "inbox": 1, "guesses": 1}
    assert await purged(office) == dict.fromkeys(kinds.split(), 0) | gone
    office.waits(days=5)
    assert (await purged(office))["codes"] == 2
    office.waits(days=83)
    assert (await purged(office))["messages"] == 3


async def test_who_left_long_ago_is_forgotten(office: Office, admin: Guest, lan: Guest, tmp_path: Path) -> None:
    await linked(office, lan, "bà Lan", Role.STAFF)
    await admin.says("/thoi bà Lan")
    await sent(office)
    office.waits(days=364)
    assert (await purged(office))["people"] == 0
    office.waits(days=2)
    assert (await purged(office))["people"] == 1
    assert traces(tmp_path, "bà Lan", "7002") == set()


async def test_a_roll_goes_when_its_event_is_long_over(office: Office, lan: Guest) -> None:
    await linked(office, lan, "bà Lan", Role.DELEGATE)
    await lan.says(NO)
    office.waits(days=300)
    assert (await purged(office))["answers"] == 0
    office.waits(days=365 * 6)
    assert (await purged(office))["answers"] == 1
