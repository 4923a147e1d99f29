"""How one asks to be reminded, or not to be: the phrases, and what is none of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from rules.plan import Catalogue, Item
from rules.reminders import Every
from tests.rules.plans_of_2021 import PLANS, PROGRAMME
from understanding.asks.understand import understand
from understanding.context import Context
from understanding.lexicon import Lexicon
from understanding.meaning import Ask
from understanding.reminders import (
    AboutReminders,
    AskHowToRemind,
    AskReminders,
    AskSwitches,
    BeQuiet,
    Preview,
    Remind,
    Resume,
    SendAt,
    SetDay,
    Silence,
    Switch,
)

TODAY = date(2021, 4, 12)


def numbered(items: tuple[Item, ...]) -> tuple[Item, ...]:
    return tuple(replace(item, id=int(item.no or 0)) for item in items)


LEXICON = Lexicon(Catalogue("thanh-hoa", "Liên hiệp hội Thanh Hóa", 1, PLANS[1:], numbered(PROGRAMME)))
NINE, EIGHT = time(9), time(8)
WEEKLY = "gửi báo cáo tuần"
SAID: dict[str, AboutReminders] = {
    "nhắc tôi mục 27 trước 3 ngày lúc 9h": Remind(Every.BEFORE, 27, "", 3, None, NINE),
    "nhac toi muc 27 truoc 3 ngay luc 9h": Remind(Every.BEFORE, 27, "", 3, None, NINE),
    "Nhắc em mục 27 trước hai ngày": Remind(Every.BEFORE, 27, "", 2),
    "nhắc mình việc số 27 trước 1 tuần": Remind(Every.BEFORE, 27, "", 7),
    "nhắc tôi mục 27": Remind(Every.BEFORE, 27, "", 3, assumed=True),
    "nhắc tôi mục 27 ngày 20/4 lúc 14h": Remind(Every.ONCE, 27, "", 0, date(2021, 4, 20), time(14)),
    "remind me of item 27, 3 days before, at 9am": Remind(Every.BEFORE, 27, "", 3, None, NINE),
    f"nhắc tôi mỗi sáng thứ hai {WEEKLY}": Remind(Every.WEEK, None, WEEKLY, 0, None, EIGHT),
    "nhắc tôi sáng thứ 6 hằng tuần nộp lịch": Remind(Every.WEEK, None, "nộp lịch", 4, None, EIGHT),
    "nhắc tôi mỗi chủ nhật lúc 7h tối xem lịch": Remind(Every.WEEK, None, "xem lịch", 6, None, time(19)),
    "nhắc tôi mỗi sáng thứ hai": Remind(Every.WEEK, None, "", 0, None, EIGHT),
    "remind me every Monday morning to send the report": Remind(Every.WEEK, None, "send the report", 0, None, EIGHT),
    "nhắc tôi hằng ngày lúc 7h45 xem công văn": Remind(Every.DAY, None, "xem công văn", 0, None, time(7, 45)),
    "nhắc tôi lúc 8h30 ngày mai gọi Sở KHCN": Remind(
        Every.ONCE, None, "gọi Sở KHCN", 0, date(2021, 4, 13), time(8, 30)
    ),
    "nhắc tôi hằng năm ngày 10/3 âm giỗ Tổ": Remind(
        Every.LUNAR_YEAR, None, "ngày 10/3 âm giỗ Tổ", 0, date(2021, 4, 21)
    ),
    "nhắc tôi mỗi năm ngày 28/10 kỷ niệm ngày thành lập": Remind(
        Every.YEAR, None, "kỷ niệm ngày thành lập", 0, date(2021, 10, 28)
    ),
    "nhắc tôi": AskHowToRemind(),
    "nhắc tôi họp": AskHowToRemind(),
    "tôi có những nhắc nào": AskReminders(),
    "toi co nhung nhac nao": AskReminders(),
    "what reminders do I have": AskReminders(),
    "thôi nhắc": Silence(),
    "đừng nhắc tôi nữa": Silence(),
    "thoi nhac toi": Silence(),
    "đừng nhắc tôi mục 27 nữa": Silence(27),
    "thôi nhắc mục 27": Silence(27),
    "dung nhac toi muc 27 nua": Silence(27),
    "stop reminding me of item 27": Silence(27),
    "/bonhac 5": Silence(own=5),
    "nhắc lại cho tôi": Resume(),
    "nhắc lại cho tôi mục 27": Resume(27),
    "đừng nhắc tôi sau 20h": BeQuiet(begin=time(20)),
    "dung nhac toi truoc 8h30": BeQuiet(end=time(8, 30)),
    "don't remind me after 8pm": BeQuiet(begin=time(20)),
    "tắt nhắc thứ hai": Switch("weekly", on=False),
    "bật báo cáo thứ hai": Switch("weekly", on=True),
    "bat bao cao thu hai": Switch("weekly", on=True),
    "turn on Monday digest": Switch("weekly", on=True),
    "bật báo lên lãnh đạo khi quá hạn": Switch("escalation", on=True),
    "tắt nhắc quá hạn": Switch("late", on=False),
    "gửi nhắc việc lúc 7h30": SendAt(time(7, 30)),
    "gui nhac viec luc 7h30": SendAt(time(7, 30)),
    "đổi giờ gửi nhắc việc sang 9 giờ": SendAt(NINE),
    "đặt giờ nhắc việc là 2h chiều": SendAt(time(14)),
    "send reminders at 7:30": SendAt(time(7, 30)),
    "send reminders at 9am": SendAt(NINE),
    "/caidatnhac": AskSwitches(),
    "cài đặt nhắc việc": AskSwitches(),
    "xem trước nhắc việc tháng sau": Preview(date(2021, 5, 1)),
    "xem truoc nhac viec thang 6": Preview(date(2021, 6, 1)),
    "tháng sau sẽ nhắc ai những gì": Preview(date(2021, 5, 1)),
    "bỏ nhắc họp giao ban thứ hai": AskReminders(),
    "hủy lời nhắc sáng mai": AskReminders(),
    "thứ bảy 8/5 làm bù": SetDay(date(2021, 5, 8), works=True),
    "ngày 3/5 cơ quan nghỉ bù": SetDay(date(2021, 5, 3), works=False),
}
NOT_SAID = (
    "nhắc anh Phát làm xong mục 27",
    "những việc nào nhắc tới nước sạch",
    "tháng sau được nghỉ lễ ngày nào",
    "tháng này có việc gì",
    "ai chủ trì mục 27",
    "xong mục 27 rồi",
    "báo cáo thứ hai có những gì",
    "ngày 3/5 có được nghỉ bù không",
    "3/5 co quan co nghi bu khong",
    "đã bật báo cáo thứ hai chưa",
    "nghỉ lễ 30/4 mấy ngày",
    "nghi le 30/4 may ngay",
    "nghỉ lễ 30/4 bao nhiêu ngày",
    "gửi nhắc việc lúc mấy giờ",
)


def meant(text: str) -> Ask:
    return understand(text, TODAY, LEXICON, Context()).ask


@pytest.mark.parametrize("text", SAID)
def test_what_is_said_of_reminders(text: str) -> None:
    assert meant(text) == SAID[text]


@pytest.mark.parametrize("text", NOT_SAID)
def test_what_is_none(text: str) -> None:
    assert not isinstance(meant(text), AboutReminders)
