"""Answers to delegates, and the count of theirs."""

from __future__ import annotations

from collections.abc import Mapping


def confirmed(event: str) -> str:
    return f"Đã ghi nhận đại biểu sẽ dự {event}. Trân trọng cảm ơn."


def declined(event: str, reason: str | None) -> str:
    why = f" Lý do: {reason}." if reason else " Nếu được, xin cho biết lý do."
    return f"Đã ghi nhận đại biểu không dự được {event}.{why} Nếu có thay đổi, xin nhắn lại."


def substituted(event: str, who: str | None) -> str:
    name = f": {who}" if who else ""
    return f"Đã ghi nhận đề nghị cử người dự thay {event}{name}. Ban Tổ chức sẽ xem xét và trả lời."


def undecided(event: str) -> str:
    return f"Vâng, khi thu xếp được xin nhắn lại: “tôi dự được” hoặc “xin vắng vì …” ({event})."


def status(event: str, answer: str | None) -> str:
    said = {"confirm": "sẽ dự", "decline": "không dự được", "substitute": "đề nghị cử người dự thay"}
    if answer is None:
        return (
            f"Tôi chưa ghi nhận trả lời nào từ tài khoản này về {event}. "
            "Ban Tổ chức giữ danh sách chính thức; anh/chị nhắn “tôi dự được” để xác nhận."
        )
    return f"Tôi đã ghi nhận: {said.get(answer, answer)} ({event})."


def counts(event: str, numbers: Mapping[str, int], invited: int | None) -> str:
    whole = f" trên {invited} đại biểu dự kiến" if invited else ""
    return (
        f"{event}: {numbers.get('confirm', 0)} đại biểu xác nhận dự{whole}; {numbers.get('decline', 0)} xin vắng; "
        f"{numbers.get('substitute', 0)} đề nghị cử người thay."
    )


NO_EVENT = "Hiện kế hoạch không có sự kiện nào cần xác nhận tham dự."
THE_EVENT = "sự kiện"
