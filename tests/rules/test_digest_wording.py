"""What a digest says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from rules.plan import Grain, Item, Period
from rules.reminders import Audience, Recipient, mentions, recipients, share
from tests.rules.owing import OFFICIAL, known
from tests.rules.plans_of_2021 import CATALOGUE, KHCN, TAN, who
from tests.rules.test_table import PROGRAMME
from understanding.names import NameBook
from wording.reply import Reply, Row, dump, load, plain
from wording.vi.digest import reminder
from wording.vi.occasion import Occasion

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
FIRST = datetime(2021, 4, 1, 8, tzinfo=HANOI)


def digest(name: str, sent: datetime = FIRST) -> Reply:
    now = known(CATALOGUE, who, sent.date())
    (to,) = (each for each in recipients(now) if each.name == name)
    found = share(now, to, mentions(now))
    assert found is not None
    return reminder(found, Occasion(CATALOGUE, OFFICIAL, sent, "day:2021-04-01:x"))


def test_a_department_reads_its_month() -> None:
    assert plain(digest("Ban KHCN")) == "\n".join(
        [
            "Nhắc việc tháng 4/2021",
            "Kính gửi Ban KHCN: tháng này có 2 việc trong kế hoạch, tháng sau có 2 việc cần chuẩn bị.",
            "",
            "Việc trong tháng 4/2021",
            "24. Việc số 24",
            "   Ban KHCN, Ban Thông tin PBKT · chủ trì: Đ/c Nguyễn Quốc Uy",
            "26. Việc số 26",
            "   Ban KHCN, TVPB · chủ trì: Đ/c Phạm Kim Tân",
            "",
            "Việc sang tháng sau",
            "31. Việc số 31",
            "35. Việc số 35",
            "Việc thường xuyên, hằng năm: 1 việc (mục 8, số 32-KH/ĐĐLHH).",
            "Nguồn: số 313/QĐ-LHH; số 32-KH/ĐĐLHH.",
            "  [1] Đã xem",
        ]
    )


def test_a_chair_is_addressed_and_one_plan_is_named_once() -> None:
    reply = digest("Phạm Kim Tân")
    assert reply.before[1].text == (
        "Kính gửi đồng chí Phạm Kim Tân: tháng này có 1 việc trong kế hoạch, tháng sau có 2 việc cần chuẩn bị."
    )
    assert reply.rows[0] == Row("26", "Việc số 26", "Ban KHCN, TVPB", "Việc trong tháng 4/2021")
    assert [block.text for block in reply.after] == ["Nguồn: số 313/QĐ-LHH."]


def test_who_only_approves_reads_what_comes_up() -> None:
    day = datetime(2021, 5, 4, 8, tzinfo=HANOI)
    now = known(PROGRAMME, NameBook(PROGRAMME.items).parties, day.date())
    to = Recipient(Audience.DEPARTMENT, "Ban Thường vụ LHH", frozenset({"Ban Thường vụ LHH"}))
    found = share(now, to, mentions(now))
    assert found is not None
    reply = reminder(found, Occasion(PROGRAMME, OFFICIAL, day, "day:2021-05-04:x"))

    assert reply.before[1].text == "Kính gửi Ban Thường vụ LHH: có 1 việc sắp trình để thông qua."
    assert reply.rows == (
        Row("39", "Hội nghị Ban Thường vụ Quý II", "Tháng 6 · Văn phòng · chủ trì: Đ/c Nguyễn Quốc Uy",
            "Sắp trình thông qua"),
    )  # fmt: skip
    assert [block.text for block in reply.after] == ["Nguồn: số 313/QĐ-LHH."]


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("10/3 (âm lịch)", "hạn 21/4/2021, còn 6 ngày làm việc · kế hoạch ghi: 10/3 (âm lịch)"),
        ("Trước ngày 22/4", "hạn 21/4/2021, còn 6 ngày làm việc · kế hoạch ghi: Trước ngày 22/4"),
        ("Ngày 21 tháng 4", "hạn 21/4/2021, còn 6 ngày làm việc"),
        ("19-21/04/2021", "hạn 21/4/2021, còn 6 ngày làm việc"),
    ],
)
def test_a_day_that_the_plan_calls_otherwise_is_said_as_printed_too(printed: str, said: str) -> None:
    day = date(2021, 4, 21)
    item = Item("002", "9", "Dâng hương", None, None, printed, Period(day, day, Grain.DAY), lead=KHCN)
    catalogue = replace(CATALOGUE, items=(item,))
    sent = datetime(2021, 4, 12, 8, tzinfo=HANOI)
    now = known(catalogue, who, sent.date())
    found = share(now, Recipient(Audience.DEPARTMENT, KHCN, frozenset({KHCN})), mentions(now))
    assert found is not None
    assert [row.detail for row in reminder(found, Occasion(catalogue, OFFICIAL, sent)).rows] == [said]


def test_a_late_digest_says_so() -> None:
    late = datetime(2021, 4, 5, 10, tzinfo=HANOI)
    assert digest("Tổng Thư ký", late).after[-1].text == (
        "Tin này lẽ ra gửi ngày 1/4/2021, nay mới gửi được; xin thứ lỗi vì sự chậm trễ."
    )


def test_what_was_loaded_after_its_day_is_not_late() -> None:
    sent = datetime(2021, 4, 5, 10, tzinfo=HANOI)
    loaded = replace(CATALOGUE, known_since={"001": date(2021, 4, 5), "002": date(2021, 4, 5)})
    now = known(loaded, who, sent.date())
    found = share(now, recipients(now)[0], mentions(now))
    assert found is not None
    assert "lẽ ra" not in plain(reminder(found, Occasion(loaded, OFFICIAL, sent)))


def test_a_digest_survives_the_outbox() -> None:
    reply = digest("Văn phòng")
    assert load(dump(reply)) == reply
    assert [(cited.plan, cited.no) for cited in reply.cited][:2] == [("002", "24"), ("002", "25")]


def test_a_leader_who_chairs_reads_the_whole_month_in_a_line() -> None:
    now = known(CATALOGUE, who, FIRST.date())
    found = share(now, Recipient(Audience.LEADER, f"Đ/c {TAN}", frozenset({TAN}), "p1"), mentions(now))
    assert found is not None
    reply = reminder(found, Occasion(CATALOGUE, OFFICIAL, FIRST))
    assert reply.before[1].text == (
        "Kính gửi đồng chí Phạm Kim Tân: tháng này cả cơ quan có 7 việc, trong đó đồng chí chủ trì 1 việc, "
        "tháng sau có 2 việc cần chuẩn bị."
    )
    assert reply.after[0].text == "Việc khác của cơ quan trong tháng: mục 24, 25, 27, 28, 29, 30, số 313/QĐ-LHH."
