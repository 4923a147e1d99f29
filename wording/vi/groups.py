"""Groups of several people."""

from __future__ import annotations

WHOLE = "Toàn Liên hiệp hội"
WHICH = "Nhóm này là của bộ phận nào? Trong nhóm tôi chỉ nói về việc của bộ phận ấy."
NOT_TIED = "Nhóm này chưa được gắn với bộ phận nào nên tôi chưa trả lời được. Xin quản trị nhắn /lienket ở đây."
ONLY_IN_GROUPS = "Lệnh này dùng trong nhóm: thêm tôi vào nhóm rồi nhắn /lienket ở đó."
HELLO = "Xin chào các anh/chị. Muốn hỏi, xin nhắc tên tôi, trả lời tin của tôi hoặc dùng lệnh. Quản trị nhắn /lienket."


def tied(department: str | None, topic: bool) -> str:
    here = "chủ đề" if topic else "nhóm"
    if department is None:
        return f"Đã gắn {here} này với toàn Liên hiệp hội. Các anh/chị có thể hỏi về mọi việc trong kế hoạch."
    return f"Đã gắn {here} này với {department}. Trong {here} tôi chỉ nói về việc của bộ phận này."


def untied(topic: bool) -> str:
    if topic:
        return "Đã gỡ chủ đề này; từ giờ chủ đề theo cả nhóm. Muốn gắn lại, quản trị nhắn /lienket."
    return "Đã gỡ nhóm này; từ giờ trong nhóm tôi không trả lời về kế hoạch nữa. Muốn gắn lại, quản trị nhắn /lienket."
