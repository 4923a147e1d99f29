"""What somebody wants to hear every year."""

from __future__ import annotations

import pytest

from tests.doing.test_reminders import reminded
from tests.person import Office, Person
from wording.reply import load, plain

SAID = {
    "nhắc tôi hằng năm ngày 10/3 âm lịch dâng hương": "Đã ghi: nhắc “dâng hương”, hằng năm, ngày 10/3 âm lịch.",
    "nhac toi hang nam ngay 28/10 ky niem": "Đã ghi: nhắc “ky niem”, hằng năm, ngày 28/10.",
    "remind me every year on 28/10 of the founding day": (
        "Noted: I will remind you of “the founding day”, every year on 28/10."
    ),
}


@pytest.mark.parametrize(("words", "told"), SAID.items(), ids=SAID)
async def test_it_is_said_back(lan: Person, words: str, told: str) -> None:
    assert plain(await lan.says(words)).splitlines()[0] == told


async def test_it_comes_on_the_working_day_before(office: Office, lan: Person) -> None:
    await lan.says("nhắc tôi hằng năm ngày 10/3 âm lịch dâng hương")
    (message,) = await reminded(office, "2021-04-20T08:00")
    assert "dâng hương" in [row.text for row in load(message.body).rows]
    assert await reminded(office, "2021-04-21T09:00") == []
