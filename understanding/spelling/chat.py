"""Chat spelling spelt out: single words by a table, letters that stand for a word by where they stand."""

from __future__ import annotations

import re

WORDS = {
    "ko": "không", "k": "không", "hok": "không", "hk": "không", "hông": "không", "hổng": "không", "khum": "không",
    "hem": "không", "kô": "không", "khg": "không", "j": "gì", "gj": "gì", "aj": "ai", "v": "vậy", "z": "vậy",
    "zậy": "vậy", "dzậy": "vậy", "zay": "vậy", "r": "rồi", "rùi": "rồi", "gòi": "rồi", "òi": "rồi", "lm": "làm",
    "vs": "với", "zới": "với", "ntn": "như thế nào", "mn": "mọi người", "mng": "mọi người", "đc": "được",
    "dc": "được", "đx": "được", "bn": "bao nhiêu", "bnhiu": "bao nhiêu", "bnhieu": "bao nhiêu", "nhiu": "nhiêu",
    "bh": "bao giờ", "bjo": "bao giờ", "bjờ": "bao giờ", "bgio": "bao giờ", "bgiờ": "bao giờ", "h": "giờ",
    "hnay": "hôm nay", "hnai": "hôm nay", "nầy": "này", "hqua": "hôm qua", "hômnay": "hôm nay",
    "homnay": "hôm nay", "hum": "hôm", "tg": "thời gian", "ng": "người", "ngta": "người ta", "trc": "trước",
    "wa": "qua", "wá": "quá", "fai": "phải", "fải": "phải", "nx": "nữa", "đag": "đang", "ak": "ạ", "ah": "ạ",
    "mk": "mình", "bik": "biết", "bít": "biết", "ms": "mới", "nhìu": "nhiều", "vc": "việc", "thág": "tháng",
    "thag": "tháng", "thg": "tháng", "thgs": "tháng", "sag": "sang", "mik": "mình", "mih": "mình", "trk": "trước",
    "kg": "không", "lun": "luôn", "thui": "thôi", "tnao": "thế nào", "ntnao": "như thế nào", "nì": "này",
    "wý": "quý", "nhju": "nhiều", "qá": "quá", "nhĩu": "nhiều", "nhiuf": "nhiều", "cviec": "công việc",
    "nvu": "nhiệm vụ", "bcáo": "báo cáo", "zì": "gì", "xog": "xong", "trog": "trong", "cx": "cũng", "cug": "cung",
    "cũg": "cũng", "nhữg": "những", "iem": "em", "zô": "vào", "dzô": "vào", "hnghị": "hội nghị", "hthảo": "hội thảo",
    "khoạch": "kế hoạch", "skết": "sơ kết",
}  # fmt: skip
_LISTED = re.compile(
    r"(?:mục|điểm|khoản|phụ lục|phần|nhóm|loại|hạng|tổ|ý|vitamin|khối|đội|bảng|muc|diem|phu luc|nhom) $"
)
_LETTER = re.compile(r"(?<![\w./(+@-])([aecs])(?![\w./):+@-])")
_SPOKEN_TO = {"a": "anh", "e": "em", "c": "chị"}
_HOW = ("thì ", "thi ", "làm ", "lam ", "tại ", "vì ")
_GLUED = re.compile(
    r"(?<!\w)(tháng|thang|quý|quy|ngày|ngay|thứ|thu|tuần|tuan|năm|nam|mục|muc|việc|viec|mùng|mồng|hôm|số)(?=\d)"
)
_NO = re.compile(r"(?<!\w)(?:k0|k0g|kh0|kh0ng|kh0g|h0k|ko0)(?!\w)")
_MONTHS = re.compile(r"(?<!\w)(\d{1,2}) ?th?(?= (?:đầu|cuối|dau|cuoi|tới|toi|qua|nữa|nua) )")
_MISHIT = re.compile(r"(?<!\w)thánh(?= (?:\d{1,2}(?!\d)|này|sau|trước|tới))")
_TODAY = re.compile(r"(?<!\w)hn(?= nay)")


def spell_letters(text: str) -> str:
    """`text` with a, e, c as forms of address (or ạ at the end), s as sao, and words apart from their numbers."""
    if "thánh" in text:
        text = _MISHIT.sub("tháng", text)
    if "0" in text:
        text = _NO.sub("không", text)
    text = _MONTHS.sub(r"\1 tháng", _TODAY.sub("hôm", _GLUED.sub(r"\1 ", text)))
    return _LETTER.sub(lambda match: _spelt(match, text), text)


def _spelt(match: re.Match[str], text: str) -> str:
    letter, before, after = match[1], text[: match.start()][-12:], text[match.end() :][:2]
    if _LISTED.search(before):
        return letter
    if letter == "s":
        return "sao" if before.endswith(_HOW) else letter
    if letter == "a" and before and not after.strip(" ?!.,"):
        return "ạ"
    return _SPOKEN_TO[letter]
