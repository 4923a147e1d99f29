"""What organisers say about a congress, and what is none of it."""

from __future__ import annotations

from datetime import date

import pytest

from documents.reading import read_file
from rules.congress.answer import Answer
from rules.people.role import Role
from rules.plan import Catalogue
from tests.places import EXAMPLES
from understanding import congress as meant
from understanding.asks.understand import understand
from understanding.congress import AtDoor, Paper, Setting
from understanding.context import Context
from understanding.lexicon import Lexicon
from understanding.meaning import Ask

TODAY = date(2024, 2, 20)
EVENT = "dai-hoi-vii"


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    read = read_file(EXAMPLES / "dai-hoi-vii.txt")
    assert read.event is not None
    return Lexicon(Catalogue("thanh-hoa", plans=(read.plan,), items=read.items, events=(read.event,)))


MARCH = date(2024, 3, 14), date(2024, 3, 15)
SAID: dict[str, Ask] = {
    "chốt đại hội 14-15/3/2024, Trung tâm hội nghị 25B": meant.Settle(EVENT, *MARCH, "Trung tâm hội nghị 25B"),
    "chot dai hoi vao ngay 14/3/2024 tai Hoi truong lon": meant.Settle(EVENT, MARCH[0], MARCH[0], "Hoi truong lon"),
    "Chốt ĐH 14 và 15/3/2024": meant.Settle(EVENT, *MARCH),
    "chốt địa điểm đại hội: Nhà hát Lam Sơn": meant.Settle(EVENT, venue="Nhà hát Lam Sơn"),
    "chốt đại hội tháng 3/2024": meant.Settle(EVENT),
    "hạn trả lời đại hội 5/3/2024": meant.Arrange(EVENT, Setting.ANSWER_BY, "5/3/2024", date(2024, 3, 5)),
    "không cho phép cử người dự thay": meant.Arrange(None, Setting.PROXIES, ""),
    "cho phép đại biểu triệu tập cử người dự thay": meant.Arrange(None, Setting.PROXIES, "yes"),
    "túc số 2/3": meant.Arrange(None, Setting.THRESHOLD, "2/3"),
    "nhu cầu đại biểu: chỗ nghỉ, ăn chay": meant.Arrange(None, Setting.NEEDS, "chỗ nghỉ, ăn chay"),
    "bản đồ đại hội: https://maps.example.vn/25B": meant.Arrange(EVENT, Setting.MAP, "https://maps.example.vn/25B"),
    "phiên đại hội: sáng 14/3, chiều 14/3": meant.Arrange(EVENT, Setting.SESSIONS, "sáng 14/3, chiều 14/3"),
    "đăng ký 2 đại biểu Hội Làm vườn: Lê Thị Hoa, Chủ tịch; Trần Bình": meant.Enrol(
        None, "Hội Làm vườn", 2, ("Lê Thị Hoa, Chủ tịch", "Trần Bình")
    ),
    "đăng ký 2 đại biểu: Lê Thị Hoa, Trần Bình": meant.Enrol(None, None, 2, ("Lê Thị Hoa", "Trần Bình")),
    "đăng ký đại biểu:\n1. Lê Thị Hoa\n2) Trần Bình\n- Vũ Nam": meant.Enrol(
        None, None, None, ("Lê Thị Hoa", "Trần Bình", "Vũ Nam")
    ),
    "đã gọi anh Tân: đi": meant.Called(None, "anh Tân", Answer.CONFIRM),
    "đã gọi 12: không, bận họp": meant.Called(None, "12", Answer.DECLINE, "bận họp"),
    "đã gọi 12: bận công tác": meant.Called(None, "12", Answer.DECLINE, "bận công tác"),
    "đã gọi bà Hoa: chưa rõ": meant.Called(None, "bà Hoa", Answer.UNDECIDED),
    "đã gọi bà Hoa": meant.Called(None, "bà Hoa"),
    "ai chưa trả lời": meant.AskSilent(None),
    "/chuatraloi nhóm 2": meant.AskSilent(None, 2),
    "còn hội nào chưa trả lời": meant.AskSilent(None),
    "nhắc những người chưa trả lời": meant.AskSilent(None),
    "ai vắng": meant.AskInvited(None, Answer.DECLINE),
    "những ai đã xác nhận dự rồi?": meant.AskInvited(None, Answer.CONFIRM),
    "ai chưa đến": meant.AskInvited(None, present=False),
    "những đại biểu nào đang có mặt": meant.AskInvited(None, present=True),
    "đại biểu của Hội Làm vườn": meant.AskInvited(None, unit="Hội Làm vườn"),
    "Hội Làm vườn có mấy người đi": meant.AskInvited(None, unit="Hội Làm vườn"),
    "ông An xác nhận đi": meant.Called(None, "ông An", Answer.CONFIRM),
    "bà Trần Thị Bình báo vắng vì đi công tác": meant.Called(None, "bà Trần Thị Bình", Answer.DECLINE, "đi công tác"),
    "ông An đến rồi": meant.Pass(None, AtDoor.IN, "ông An"),
    "/thay 3 dong y": meant.Decide(3, accept=True),
    f"/traloi vang {EVENT} Bận công tác": meant.Reply(EVENT, Answer.DECLINE, "Bận công tác"),
    f"/nhucau {EVENT} Chỗ nghỉ": meant.Need(EVENT, "Chỗ nghỉ"),
    "/vao 12": meant.Pass(None, AtDoor.IN, "12"),
    "số 12 vào": meant.Pass(None, AtDoor.IN, "12"),
    "/ra lê hoa": meant.Pass(None, AtDoor.OUT, "lê hoa"),
    "báo cáo thẩm tra tư cách đại biểu": meant.AskPaper(None, Paper.REPORT),
    "xuất danh sách đại biểu ở cửa": meant.AskPaper(None, Paper.TICKS),
    "danh sách đại biểu": meant.AskPaper(None, Paper.ROLL),
    "in giấy mời của anh Tân": meant.AskPaper(None, Paper.CARD, "anh Tân"),
    "/the": meant.AskPaper(None, Paper.CARD),
    "thêm nhóm mời: Hội Cựu chiến binh, 10 đại biểu": meant.EditGroup(
        None, kind="guest", name="Hội Cựu chiến binh", total=10
    ),
    "nhóm 4: 10 đại biểu": meant.EditGroup(None, 4, total=10),
    "nhóm 2: 6 đại biểu/hội": meant.EditGroup(None, 2, each=6),
    "Hội Làm vườn có 1.200 hội viên": meant.EditDelegation(None, "Hội Làm vườn", members=1200),
    "Hội Làm vườn được 8 suất": meant.EditDelegation(None, "Hội Làm vườn", seats=8),
}
NONE_OF_IT = (
    "đại hội tổ chức ở đâu",
    "chốt việc tháng 3",
    "giấy mời của trường tôi gửi chưa",
    "đã gọi cho sở chưa?",
    "báo cáo tháng 3",
    "đại biểu mời gồm những ai",
    "hội nào có trên 1000 hội viên",
    "mục 12 vào tháng mấy",
    "mỗi hội được mấy đại biểu",
    "hội thành viên cử mấy đại biểu",
    "anh Tân vắng những cuộc nào",
    "ông Phát đến chưa",
    "ai dự hội nghị tháng 3",
)


@pytest.mark.parametrize(("said", "ask"), SAID.items())
def test_what_is_said(lexicon: Lexicon, said: str, ask: Ask) -> None:
    assert understand(said, TODAY, lexicon, Context(), Role.ADMINISTRATOR).ask == ask


@pytest.mark.parametrize("said", NONE_OF_IT)
def test_what_is_none_of_it(lexicon: Lexicon, said: str) -> None:
    ask = understand(said, TODAY, lexicon, Context(), Role.ADMINISTRATOR).ask
    assert type(ask).__module__ != meant.__name__


@pytest.mark.parametrize("said", ["/vao 1", "ai chưa trả lời", "chốt đại hội 14/3/2024", "/the 2"])
def test_delegates_run_no_congress(lexicon: Lexicon, said: str) -> None:
    ask = understand(said, TODAY, lexicon, Context(), Role.DELEGATE).ask
    assert type(ask).__module__ != meant.__name__
