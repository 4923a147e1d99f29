"""The one error of this room: a file that cannot be taken, in a sentence for its reader."""

from __future__ import annotations


class Unreadable(Exception):
    """A document that cannot be read. Its text is one Vietnamese sentence, fit to be shown as it is."""


def missing(name: str) -> Unreadable:
    return Unreadable(f"Không tìm thấy tệp {name}.")


def too_large(name: str, megabytes: int) -> Unreadable:
    return Unreadable(f"Tệp {name} lớn quá {megabytes} MB nên hệ thống không đọc.")


def badly_named() -> Unreadable:
    return Unreadable("Tên tệp chứa đường dẫn hoặc ký tự lạ; xin đổi tên tệp rồi gửi lại.")


def not_text(name: str) -> Unreadable:
    return Unreadable(f"Tệp {name} không phải là tệp văn bản.")


def of_another_form(name: str, form: str) -> Unreadable:
    return Unreadable(f"Tệp {name} mang đuôi không đúng với nội dung ({form}); xin lưu lại đúng loại rồi gửi.")


def unknown_form(name: str) -> Unreadable:
    return Unreadable(
        f"Hệ thống chưa đọc được loại tệp của {name}; xin gửi tệp Word (.docx), Excel (.xlsx), PDF hoặc văn bản (.txt)."
    )


def damaged(name: str) -> Unreadable:
    return Unreadable(f"Tệp {name} bị hỏng hoặc chưa tải lên đủ; xin mở thử, lưu lại rồi gửi.")


def locked(name: str) -> Unreadable:
    return Unreadable(f"Tệp {name} có đặt mật khẩu; xin bỏ mật khẩu rồi gửi lại.")


def swollen(name: str) -> Unreadable:
    return Unreadable(f"Tệp {name} khi mở ra lớn bất thường nên hệ thống không đọc.")


def trapped(name: str) -> Unreadable:
    return Unreadable(f"Tệp {name} có thành phần không an toàn bên trong nên hệ thống không đọc.")


def too_slow(name: str) -> Unreadable:
    return Unreadable(f"Tệp {name} đọc quá lâu nên hệ thống đã dừng; xin tách thành tệp nhỏ hơn.")


def scanned(name: str) -> Unreadable:
    return Unreadable(
        f"Tệp {name} chỉ có ảnh chụp, không có chữ; xin gửi tệp Word gốc, hoặc bản PDF đã nhận dạng chữ (OCR)."
    )


def needs_office(name: str) -> Unreadable:
    return Unreadable(f"Máy chủ chưa cài LibreOffice để đọc {name}; xin lưu tệp thành .docx rồi gửi lại.")


def empty(name: str | None) -> Unreadable:
    return Unreadable(f"{_named(name)} không có nội dung.")


def without_items(name: str | None) -> Unreadable:
    return Unreadable(f"{_named(name)} không có mục công việc nào đọc được.")


def _named(name: str | None) -> str:
    return f"Tệp {name}" if name else "Văn bản"
