"""Documents: what one says, what it would change, and what became of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from rules.plan import Grain, Item, Plan, PlanDocument
from wording.vi.facts import capital, number, plan_name, short, time_of

UNTITLED = "Văn bản chưa rõ tên"
LOAD, FIX, DISCARD = "Nạp", "Sửa", "Bỏ"
FIRST_ITEMS = "Mấy mục đầu"
DOUBTS = "Cần xem lại trong văn bản"
HOW_TO_LOAD = (
    "Muốn nạp kế hoạch, chương trình công tác, xin gửi tệp văn bản vào đây. Tôi đọc xong sẽ báo lại để anh/chị xem "
    "trước, chưa nạp gì khi anh/chị chưa bấm Nạp."
)
NOT_IN_GROUP = "Xin gửi văn bản khi nhắn riêng với tôi, để người trong nhóm không phải xem bản chưa duyệt."
DISCARDED = "Vâng, tôi đã bỏ văn bản này, chưa nạp gì."
SETTLED = "Văn bản này đã được xử lý hoặc đã quá 2 ngày. Nếu cần, xin gửi lại tệp."
GAVE_UP = (
    "Xin lỗi, tôi đã thử nhiều lần mà chưa đọc được văn bản này, nên chưa nạp gì. "
    "Xin gửi lại, hoặc lưu sang dạng khác rồi gửi."
)
CANNOT_FETCH = "Tôi không tải được tệp này từ ứng dụng nhắn tin. Xin gửi lại tệp giúp."


def reading(name: str) -> str:
    return f"Tôi đang đọc văn bản “{name}”, thường chưa đến một phút. Đọc xong tôi nhắn lại ngay."


def too_large(limit: int) -> str:
    return f"Tệp lớn quá {limit} MB nên tôi không tải về được. Xin gửi tệp nhỏ hơn, hoặc nhờ quản trị nạp trên máy chủ."


def title(plan: Plan) -> str:
    return plan.title or UNTITLED


def head(plan: Plan) -> str:
    """ "Chương trình công tác năm 2021 (mã 002)"."""
    return f"{title(plan)} (mã {plan.key})"


def issued(plan: Plan) -> str:
    """ "Số 12-CTr/LHH, ban hành 05/01/2021, hiệu lực 2021"."""
    given = f"Số {plan.number}" if plan.number else "Không ghi số"
    at = f"ban hành {'/'.join(reversed(plan.issued.split('-')))}" if plan.issued else "không ghi ngày ban hành"
    years = f"{plan.years[0]}–{plan.years[-1]}" if len(plan.years) > 1 else "".join(map(str, plan.years))
    return f"{given}, {at}, {f'hiệu lực {years}' if years else 'không rõ năm hiệu lực'}"


def contents(document: PlanDocument) -> str:
    """ "72 mục việc, 3 chỉ tiêu"."""
    parts = [f"{len(document.items)} mục việc"]
    parts += [f"{len(document.targets)} chỉ tiêu"] if document.targets else []
    parts += [f"{len(document.passages)} đoạn văn"] if document.passages else []
    return ", ".join(parts)


def spread(items: Iterable[Item]) -> str:
    """How many items stand in each section, or in each month where there is only one section."""
    items = tuple(items)
    sections = Counter(item.section for item in items if item.section)
    if len(sections) > 1:
        return "Theo phần: " + ", ".join(f"{section}: {count}" for section, count in sections.items())
    months = Counter(month for item in items if (month := _month(item)))
    if not months:
        return ""
    years = {year for year, _ in months}
    dated = ", ".join(
        f"tháng {month}{f'/{year}' if len(years) > 1 else ''}: {months[year, month]}" for year, month in sorted(months)
    )
    rest = len(items) - months.total()
    return f"Theo tháng bắt đầu: {dated}" + (f", còn lại: {rest}" if rest else "")


def _month(item: Item) -> tuple[int, int] | None:
    period = item.period
    if period is None or period.start is None or period.grain in {Grain.YEAR, Grain.HALF}:
        return None
    return period.start.year, period.start.month


def event(name: str) -> str:
    return f"Sự kiện: {name}"


def item(one: Item) -> tuple[str, str, str]:
    """Its number, what it is, and its small print."""
    parties = [party for party in (one.lead, one.chair) if party]
    return one.no or "", short(one.content), "; ".join([capital(time_of(one)), *parties])


def doubt(where: str, what: str) -> str:
    return f"{capital(where)}: {what}"


def loaded(plan: Plan, count: int) -> str:
    return f"Đã nạp {head(plan)}, {count} mục việc. Từ giờ anh/chị có thể hỏi về văn bản này."


def other_plan(plan: Plan, key: str) -> str:
    """The document has the key of another plan."""
    return f"Mã {plan.key} đang là của {plan_name(plan)}, nên văn bản này mang mã {key}."


def is_version_of(key: str) -> str:
    return f"Là bản mới của {key}"


HOW_TO_FIX = (
    "Xin nhắn điều cần sửa, mỗi lần một điều, ví dụ: “năm 2022”; “số 12-CTr/LHH”; “tên Chương trình công tác năm "
    "2022”; “mã 15”; “mục 3 thời gian tháng 5”; “mục 3 chủ trì đồng chí Lan”; “bỏ mục 3”. Sửa xong, xin bấm Nạp."
)
BAD_KEY = "Mã văn bản chỉ gồm chữ, chữ số, dấu chấm và gạch nối, không quá 40 ký tự."
WHICH_ITEM = "Anh/chị sửa mục ở phần nào?"


def reading_again(year: int) -> str:
    return f"Tôi đọc lại văn bản theo năm {year}, xong tôi nhắn lại ngay."


def year_stays(year: int) -> str:
    return f"Văn bản tự ghi năm của mình, khác năm {year}, nên tôi giữ như văn bản ghi."


def year_label(year: int) -> str:
    return f"Văn bản của năm {year}"


def fix_label(where: str) -> str:
    return f"{FIX} {where}"


def no_such_item(no: str) -> str:
    return f"Văn bản vừa gửi không có mục {no}."


def section_label(one: Item) -> str:
    return f"{capital(number(one))}: {short(one.content)}"


def how_to_fix_item(one: Item) -> str:
    """What was read, and how to say what is right."""
    no, content, detail = item(one)
    return f"Tôi đọc được: {no}. {content} ({detail}). Điều gì sai, xin nhắn, ví dụ: “mục {no} thời gian tháng 5”."


def time_not_understood(value: str) -> str:
    return f"Tôi chưa hiểu thời gian “{value}”. Xin viết như trong kế hoạch, ví dụ: tháng 5, quý II, trước ngày 20/7."
