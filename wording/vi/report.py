"""Reports in the chat: the numbers, and the file that follows."""

from __future__ import annotations

from rules.plan import Period, Plan
from rules.reports import Form, Summary
from wording.vi import sheets
from wording.vi.facts import plan_name

FORMS = {Form.WORD: "Văn bản Word", Form.EXCEL: "Bảng Excel", Form.PICTURE: "Ảnh tổng quan"}
SAID = {Form.WORD: "word", Form.EXCEL: "excel", Form.PICTURE: "ảnh"}
MAKING = {
    Form.WORD: "Tôi đang lập báo cáo, xong sẽ gửi tệp Word ngay.",
    Form.EXCEL: "Tôi đang lập báo cáo, xong sẽ gửi tệp Excel ngay.",
    Form.PICTURE: "Tôi đang vẽ bảng tổng quan, xong sẽ gửi ảnh ngay.",
}
PLAN_GONE = "Kế hoạch này không còn trong dữ liệu."
NO_FILES_HERE = "Tệp chỉ gửi được qua ứng dụng nhắn tin hoặc trang web."
GAVE_UP = "Xin lỗi, tôi đã thử nhiều lần mà chưa lập được tệp báo cáo này. Xin anh/chị yêu cầu lại sau."


def title(span: Period) -> str:
    return f"Tình hình thực hiện công tác {sheets.spelt(span)}"


def numbers(summary: Summary) -> tuple[str, ...]:
    """The same sentences as on paper."""
    if not summary.items:
        return sheets.NOTHING, sheets.standing(summary.standing)
    lines = [sheets.in_words(summary.total), sheets.standing(summary.standing)]
    lines.append(f"Các kỳ trước còn {len(summary.left_over)} việc quá hạn chưa xong." if summary.left_over else "")
    return tuple(lines)


def says(span: Period, form: Form) -> str:
    """The words that ask for it in another form."""
    return f"báo cáo {sheets.spelt(span)} bằng {SAID[form]}"


def here(span: Period, form: Form) -> str:
    return f"{FORMS[form] if form is Form.PICTURE else 'Báo cáo'} {sheets.spelt(span)}."


def making_plan(plan: Plan) -> str:
    return f"Tôi đang xuất {plan_name(plan)}, xong sẽ gửi tệp ngay."


def plan_here(plan: Plan) -> str:
    return f"{plan_name(plan)}: nội dung như trong văn bản, chưa tính gia hạn và kết quả."
