"""What columns are called: known by their headings under many names, never by position."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from understanding.normalise import fold

LONGEST_HEADING = 80  # letters


class Column(StrEnum):
    """What a column holds."""

    NO = "no"
    PARENT = "parent"  # the number of the task that this one is a part of
    CONTENT = "content"
    TIME = "time"
    WITHIN = "within"  # a closer time within that of TIME: hours of a day, weeks of a month
    START = "start"
    END = "end"
    LEAD = "lead"
    CHAIR = "chair"
    COORDINATING = "coordinating"
    APPROVER = "approver"
    ASSIGNMENT = "assignment"  # "Chủ trì: …; Phối hợp: …" in one cell
    RESPONSIBLE = "responsible"  # a person or a body: settled by what stands in it
    WHO_AND_WHEN = "who_and_when"  # "Đ/c Hải, trước 30/4" in one cell
    SECTION = "section"  # the part of the plan, or its stretch of time, that the rows beside it belong to
    SUBJECT = "subject"  # who is visited or inspected: the content where no other column is
    MARK = "mark"  # a month or quarter that is marked with a cross
    NOTE = "note"  # anything else, kept as detail


_WHO = "nguoi|don vi|bo phan|co quan|phan cong|phu trach|chu tri"
_WHEN = "thoi gian|thoi han|tien do"
_AND = r"(?:[,;/&-]|\bva\b)"
# Searched in order in a folded heading: what it begins with first, then the particular before the general.
_NAMES: tuple[tuple[Column, str], ...] = (
    (Column.NO, r"^(?:so )?(?:t\.?t\.?|stt|so thu tu|thu tu)\.?$|^(?:stt|tt|no)\b"),
    (Column.PARENT, r"^(?:thuoc )?(?:muc|nhiem vu|cong viec|viec|dau viec) (?:cha|lon)$|^thuoc (?:muc|nhiem vu|viec)$"),
    (
        Column.NOTE,
        r"^(?:ghi chu|san pham|ket qua|dia diem|kinh phi|nguon|so (?:luong|ngay|buoi|tien)|thanh phan|doi tuong"
        r"|hinh thuc|thoi ky|nien do|chuc (?:vu|danh)|bieu mau|minh chung|can cu|don vi tinh|dvt)",
    ),
    (Column.NOTE, r"^(?:ngay|thoi gian) (?:giao|dang ky|cap nhat)\b"),
    (Column.SECTION, r"^(?:phan|giai doan|linh vuc|chuyen de|tieu ban|mang)(?: (?:cong tac|cong viec|hoat dong))?$"),
    (Column.SUBJECT, r"^(?:don vi|co quan|dia phuong|co so|noi) (?:duoc |den |toi |bau cu$)"),
    (
        Column.WHO_AND_WHEN,
        rf"^(?:{_WHO}).*{_AND}.*(?:{_WHEN})|^(?:{_WHEN}).*{_AND}.*\b(?:{_WHO})",
    ),
    (
        Column.CONTENT,
        r"^(?:noi dung|nhiem vu|cong viec|hoat dong|ten |de an|dau viec|hang muc|thu tuc|viec)"
        r"|^(?:buoi )?(?:sang|chieu|toi)$",
    ),
    (Column.COORDINATING, r"^(?!.*chu tri).*phoi hop|^(?:(?:don vi|co quan|bo phan|luc luong) )?tham gia"),
    (Column.ASSIGNMENT, r"phan cong (?:thuc hien|nhiem vu|trach nhiem|cong viec)|^phan cong$|chu tri.*phoi hop"),
    (
        Column.APPROVER,
        r"cap (?:thong qua|trinh|duyet|ban hanh|quyet dinh|cho y kien|xem xet)|cho y kien|trinh duyet|phe duyet"
        r"|(?:noi|co quan) trinh|tham quyen",
    ),
    (Column.START, r"(?:ngay|thoi gian|thoi diem)? ?bat dau|^tu(?: ngay)?$|khoi cong"),
    (Column.END, r"(?:ngay|thoi gian|thoi diem) ?(?:ket thuc|ve dich)|^ket thuc|^den(?: ngay)?$"),
    (
        Column.CHAIR,
        r"(?:nguoi|can bo|dong chi|d/c|uy vien|thuong truc) (?:chu tri|phu trach|chi dao|dieu hanh|theo doi|chiu)"
        r"|lanh dao|^(?:gv |giao vien )?chi dao"
        r"|truong (?:doan|nhom)\b",
    ),
    (
        Column.LEAD,
        r"(?:bo phan|don vi|co quan|phong|ban|noi|to chuc|phong ban|phong, ban).*"
        r"(?:tham muu|thuc hien|chu tri|chuan bi|phu trach|chiu trach nhiem|dau moi|trien khai|soan thao|xay dung)"
        r"|^giao cho\b|chiu trach nhiem|trach nhiem|tham muu|^don vi$|^bo phan$|^lop$|co quan$",
    ),
    (Column.RESPONSIBLE, r"chu tri|phu trach|nguoi thuc hien|^thuc hien$|chuan bi|dau moi"),
    (
        Column.TIME,
        r"thoi gian|thoi han|tien do|hoan thanh|^thoi diem|^tien hanh$|thang$|^ngay|thu[,/ ]*ngay"
        r"|^lich|^tan suat|^quy$|^tuan\b|^han",
    ),
    (Column.WITHIN, r"^(?:gio|buoi)"),
    (Column.NOTE, r"ghi chu|san pham|ket qua|dia diem|kinh phi"),
    (Column.CONTENT, r"noi dung|nhiem vu|cong viec|hoat dong|de an|chuong trinh"),
)
_DAY_OF_WEEK = "thứ"  # without its mark it would be what comes in
_RUN_TOGETHER = (  # as copied out of a PDF that lost its spaces
    *((Column.COORDINATING, "phoihop"), (Column.LEAD, "chutri"), (Column.TIME, "thoigian"), (Column.TIME, "thoihan")),
    *((Column.NOTE, "ghichu"), (Column.NOTE, "ketqua"), (Column.CONTENT, "noidung"), (Column.CONTENT, "nhiemvu")),
)
_PATTERNS = tuple((kind, re.compile(pattern)) for kind, pattern in _NAMES)


@lru_cache(maxsize=4096)
def column_named(heading: str) -> Column | None:
    """The column that a heading names, None for one that names none."""
    if not heading or len(heading) > LONGEST_HEADING:
        return None
    if heading.lower().strip(" :.") == _DAY_OF_WEEK:
        return Column.TIME
    folded = " ".join(fold(heading).lower().split()).strip(" :.*").replace("t.hien", "thuc hien")
    named = next((kind for kind, pattern in _PATTERNS if pattern.search(folded)), None)
    run_together = folded.replace(" ", "")
    return named or next((kind for kind, name in _RUN_TOGETHER if name in run_together), None)
