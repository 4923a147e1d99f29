"""Office abbreviations spelt out, so that plans and questions meet in the same words.

Some have two readings; the words beside them decide. What stays unclear is left as it was written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from understanding.normalise import Line, fold

PLAIN = {
    "lhh": "liên hiệp hội",
    "lhhội": "liên hiệp hội",
    "lhhkhkt": "liên hiệp hội",
    "bch": "ban chấp hành",
    "btv": "ban thường vụ",
    "ttlhh": "thường trực liên hiệp hội",
    "ttr": "thường trực",
    "ttk": "tổng thư ký",
    "btc": "ban tổ chức",
    "btk": "ban thư ký",
    "ubkt": "ủy ban kiểm tra",
    "bkt": "ban kiểm tra",
    "khcn": "khoa học công nghệ",
    "kh&cn": "khoa học công nghệ",
    "khkt": "khoa học kỹ thuật",
    "kh&kt": "khoa học kỹ thuật",
    "tvpb": "tư vấn phản biện",
    "tvpbgđxh": "tư vấn phản biện giám định xã hội",
    "gđxh": "giám định xã hội",
    "pbkt": "phổ biến kiến thức",
    "ttpbkt": "thông tin phổ biến kiến thức",
    "stkt": "sáng tạo kỹ thuật",
    "htstkt": "hội thi sáng tạo kỹ thuật",
    "ttnnđ": "thanh thiếu niên nhi đồng",
    "ttnnd": "thanh thiếu niên nhi đồng",
    "ttn": "thanh thiếu niên",
    "ttnđ": "thanh thiếu niên nhi đồng",
    "ttnd": "thanh thiếu niên nhi đồng",
    "vp": "văn phòng",
    "vplhh": "văn phòng liên hiệp hội",
    "hn": "hội nghị",
    "bc": "báo cáo",
    "b/c": "báo cáo",
    "bcpb": "báo cáo phản biện",
    "gt": "giải thưởng",
    "nv": "nhiệm vụ",
    "ds": "danh sách",
    "nd": "nội dung",
    "tg": "thời gian",
    "đv": "đơn vị",
    "đa": "đề án",
    "ctct": "chương trình công tác",
    "ctctac": "chương trình công tác",
    "khhđ": "kế hoạch hành động",
    "khhd": "kế hoạch hành động",
    "đđ": "đảng đoàn",
    "đhđb": "đại hội đại biểu",
    "clb": "câu lạc bộ",
    "csdl": "cơ sở dữ liệu",
    "cđs": "chuyển đổi số",
    "cchc": "cải cách hành chính",
    "ntm": "nông thôn mới",
    "hdsd": "hướng dẫn sử dụng",
    "cntt": "công nghệ thông tin",
    "cnh": "công nghiệp hóa",
    "hđh": "hiện đại hóa",
    "cnh-hđh": "công nghiệp hóa hiện đại hóa",
    "tw": "trung ương",
    "tư": "trung ương",
    "ktxh": "kinh tế xã hội",
    "kt-xh": "kinh tế xã hội",
    "gd&đt": "giáo dục đào tạo",
    "gdđt": "giáo dục đào tạo",
    "shtt": "sở hữu trí tuệ",
    "xdtc": "xây dựng tổ chức",
    "đvtt": "đơn vị trực thuộc",
    "htv": "hội thành viên",
    "đ/c": "đồng chí",
    "đc": "đồng chí",
    "c/bị": "chuẩn bị",
    "cbị": "chuẩn bị",
    "t/hiện": "thực hiện",
    "p/hợp": "phối hợp",
    "ph": "phối hợp",
    "pct": "phó chủ tịch",
    "đb": "đại biểu",
    "trđ": "triệu đồng",
    "lđ": "lãnh đạo",
    "sd": "sử dụng",
    "tkết": "tổng kết",
    "st": "sáng tạo",
    "qc": "quy chế",
    "qđ": "quyết định",
    "nq": "nghị quyết",
    "pa": "phương án",
    "tv": "thành viên",
    "pb": "phản biện",
    "vn": "việt nam",
    "btgtu": "ban tuyên giáo tỉnh ủy",
    "tc": "tổ chức",
    "tn": "thanh niên",
    "htqt": "hợp tác quốc tế",
}
UNMARKED = {fold(short): long for short, long in PLAIN.items() if short not in {"tư", "đc", "đa"}}


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of an ambiguous abbreviation: taken when `before` ends the words before it and `after` begins the rest."""

    short: str
    long: str
    before: str = ""
    after: str = ""


AMBIGUOUS = [
    Reading("tt", "thông tư", after=r"(?:số )?\d"),
    Reading("tt", "thông tin", before=r"\b(?:ban|phòng|bên|bp|bộ phận)"),
    Reading("tt", "thông tin", after=r"(?:pbkt|phổ biến|tuyên truyền|đối ngoại|&)"),
    Reading("tt", "trung tâm", after=r"(?:trực thuộc|hội nghị|25b)"),
    Reading("tt", "trực thuộc", before=r"\b(?:trung tâm|đơn vị)"),
    Reading("tt", "thường trực"),
    Reading("ht", "hội thi", after=r"(?:stkt|st\b|sáng tạo)"),
    Reading("ht", "hội thảo"),
    Reading("đh", "đại học", before=r"\b(?:trường|hiệu trưởng)"),
    Reading("đh", "đại học", after=r"(?:hồng đ|vinh\b|quốc gia|sư phạm|y\b|nông|văn hóa)"),
    Reading("đh", "đại hội"),
    Reading("dh", "đại hội"),
    Reading("kh", "kế hoạch"),
    Reading("ct", "cuộc thi", after=r"(?:st\b|sáng tạo|ttn)"),
    Reading("ct", "chỉ thị", after=r"(?:số )?\d"),
    Reading("ct", "chương trình"),
    Reading("hđ", "hội đồng", after=r"(?:thi đua|chấm|giám khảo|phản biện)"),
    Reading("hđ", "hoạt động"),
    Reading("hd", "hướng dẫn", after=r"(?:sd\b|sử dụng|su dung|dùng|cách)"),
    Reading("hd", "hoạt động", before=r"\b(?:mấy|những|các|có|nhiêu)"),
    Reading("cd", "công đoàn", before=r"\b(?:bch|hành)"),
    Reading("cđ", "công đoàn"),
    Reading("đk", "đăng ký"),
    Reading("dk", "đăng ký", before=r"\b(?:em|tôi|anh|chị|mình|đã)"),
    Reading("dk", "dự kiến"),
    Reading("cv", "công văn", after=r"(?:số )?\d"),
    Reading("cv", "công việc"),
    Reading("bp", "bộ phận"),
    Reading("đt", "điện thoại", before=r"\b(?:số|sđt)"),
]
TWO_READINGS = {reading.short for reading in AMBIGUOUS}
VOWEL = re.compile(r"[aeiouy]")
WORD = re.compile(r"[0-9a-zà-ỹđ]+(?:[&/][0-9a-zà-ỹđ]+)*(?:-hđh)?")


def spell_out(line: Line) -> Line:
    """The same line with its office abbreviations in full words."""
    text = WORD.sub(lambda match: _long(match, line), line.text)
    return line if text == line.text else Line(text, fold(text), line.marked)


def _long(match: re.Match[str], line: Line) -> str:
    word = match[0]
    if word in TWO_READINGS:
        return _chosen(word, line.text[: match.start()].rstrip(), line.text[match.end() :].lstrip()) or word
    if word == "tư":  # "tháng tư", "tư vấn" are no abbreviation; "TƯ Đảng" is rare enough to need its company
        return "trung ương" if line.text[match.end() :].lstrip().startswith("đảng") else word
    return PLAIN.get(word) or UNMARKED.get(word) or _joined(word) or word


def _joined(word: str) -> str | None:
    """Two abbreviations written as one: "khđh", "hnbtv"."""
    if not 4 <= len(word) <= 7 or VOWEL.search(word):
        return None
    for cut in range(2, len(word) - 1):
        first, second = _known(word[:cut]), _known(word[cut:])
        if first and second:
            return f"{first} {second}"
    return None


def _known(short: str) -> str | None:
    return PLAIN.get(short) or UNMARKED.get(short) or _chosen(short, "", "")


def _chosen(short: str, before: str, after: str) -> str | None:
    for reading in AMBIGUOUS:
        if reading.short != short:
            continue
        if reading.before and not re.search(reading.before + r"$", before):
            continue
        if reading.after and not re.match(reading.after, after):
            continue
        return reading.long
    return None
