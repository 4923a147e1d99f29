"""A small invented office: Liên hiệp hội Quảng Nam, two plans and an event."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from rules.plan import Catalogue, Event, Grain, Item, Passage, Period, Plan
from understanding.abbreviations import spell_out
from understanding.lexicon import Lexicon
from understanding.normalise import Line, read
from understanding.printed import line_of


def month(number: int, year: int = 2021) -> Period:
    """A calendar month."""
    return Period(date(year, number, 1), date(year, number, monthrange(year, number)[1]), Grain.MONTH)


def item(number: int, content: str, **fields: str | Period | None) -> Item:
    """An item of the year's programme, in the month of its number."""
    values: dict[str, object] = {"plan": "1", "no": str(number), "content": content, "period": month(number)}
    return Item(**(values | {"position": number, "id": number} | fields))  # type: ignore[arg-type]


PLANS = (
    Plan("1", "Chương trình công tác năm 2021", "12/CTr-LHH", issuer="Ban Chấp hành", years=(2021,)),
    Plan(
        "2", "Kế hoạch tổ chức Đại hội đại biểu lần thứ V", "45/KH-LHH", issuer="Đảng đoàn Liên hiệp hội",
        years=(2021, 2022),
    ),
)  # fmt: skip
ITEMS = (
    item(1, "Hội nghị tổng kết công tác năm 2020", lead="Văn phòng", chair="Đ/c Trần Thị Nga", approver="BTV"),
    item(2, "Báo cáo phản biện: Đề án cấp nước sạch nông thôn", lead="Ban KHCN, TVPB", chair="Đ/c Lê Văn Tân"),
    item(
        3, "Tổ chức hội thảo nước sạch", lead="Ban KHCN - Tư vấn, phản biện và giám định xã hội",
        chair="Đ/c Nguyễn Minh Tân", coordinating="Sở Y tế, Sở NN&PTNT và các huyện",
    ),
    item(4, "Xây dựng kế hoạch tuyên truyền biển đảo", lead="Ban Thông tin; Văn phòng", chair="Đ/c Trần Thị Nga"),
    item(5, "Phát hành bản tin số 2", lead="Ban Thông tin", approver="Ban Thường vụ"),
    item(6, "Đại hội khai mạc", plan="2", lead="Ban Tổ chức Đại hội", period=month(6, 2022)),
)  # fmt: skip
CATALOGUE = Catalogue(
    "quang-nam", "Liên hiệp hội Quảng Nam", 1, PLANS, ITEMS,
    (Event("2", "Đại hội đại biểu Liên hiệp hội Quảng Nam lần thứ V"),),
    (), (Passage("1", "II. Kinh phí", "Ngân sách tỉnh cấp."),),
)  # fmt: skip
LEXICON = Lexicon(CATALOGUE)


def question(text: str) -> Line:
    """A line as a person types it, abbreviations spelt out."""
    return spell_out(read(text))


def printed(text: str) -> tuple[str, ...]:
    """The words of printed text."""
    return tuple(line_of(text).folded.split())
