"""Office abbreviations spelt out, so that plans and questions meet in the same words.

Some have two readings; the words beside them decide. What stays unclear is left as it was written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from understanding.normalise import Line, fold

PLAIN = {
    # bodies of a union
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
    "vp": "văn phòng",
    "vplhh": "văn phòng liên hiệp hội",
    "đđ": "đảng đoàn",
    "đvtt": "đơn vị trực thuộc",
    "htv": "hội thành viên",
    "clb": "câu lạc bộ",
    "đv": "đơn vị",
    "tv": "thành viên",
    # bodies and ranks beside it
    "tw": "trung ương",
    "tư": "trung ương",
    "btgtu": "ban tuyên giáo tỉnh ủy",
    "pct": "phó chủ tịch",
    "lđ": "lãnh đạo",
    "đ/c": "đồng chí",
    "đc": "đồng chí",
    "đb": "đại biểu",
    "đhđb": "đại hội đại biểu",
    # fields of work
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
    "st": "sáng tạo",
    "gt": "giải thưởng",
    "ttnnđ": "thanh thiếu niên nhi đồng",
    "ttnnd": "thanh thiếu niên nhi đồng",
    "ttn": "thanh thiếu niên",
    "ttnđ": "thanh thiếu niên nhi đồng",
    "ttnd": "thanh thiếu niên nhi đồng",
    "tc": "tổ chức",
    "xdtc": "xây dựng tổ chức",
    "htqt": "hợp tác quốc tế",
    "shtt": "sở hữu trí tuệ",
    # matters of the country
    "csdl": "cơ sở dữ liệu",
    "xh": "xã hội",
    "cđs": "chuyển đổi số",
    "cchc": "cải cách hành chính",
    "ntm": "nông thôn mới",
    "cntt": "công nghệ thông tin",
    "cnh": "công nghiệp hóa",
    "hđh": "hiện đại hóa",
    "cnh-hđh": "công nghiệp hóa hiện đại hóa",
    "ktxh": "kinh tế xã hội",
    "kt-xh": "kinh tế xã hội",
    "gd&đt": "giáo dục đào tạo",
    "gdđt": "giáo dục đào tạo",
    "vn": "việt nam",
    # documents and meetings
    "hn": "hội nghị",
    "bc": "báo cáo",
    "b/c": "báo cáo",
    "bcpb": "báo cáo phản biện",
    "pb": "phản biện",
    "đa": "đề án",
    "pa": "phương án",
    "qc": "quy chế",
    "qđ": "quyết định",
    "nq": "nghị quyết",
    "ctct": "chương trình công tác",
    "ctctac": "chương trình công tác",
    "khhđ": "kế hoạch hành động",
    "khhd": "kế hoạch hành động",
    # words of any plan
    "nv": "nhiệm vụ",
    "ds": "danh sách",
    "nd": "nội dung",
    "tg": "thời gian",
    "trđ": "triệu đồng",
    "hdsd": "hướng dẫn sử dụng",
    "sd": "sử dụng",
    "cbị": "chuẩn bị",
    "ph": "phối hợp",
    "tkết": "tổng kết",
}
WITH_A_STROKE = (
    *("chủ trì", "phối hợp", "phụ trách", "tham mưu", "thông qua", "thực hiện", "triển khai", "tổ chức", "chuẩn bị"),
    *("kế hoạch", "báo cáo", "hội nghị", "hội thảo", "đại hội", "đại biểu", "tổng kết", "sơ kết", "nhiệm vụ"),
    *("thời gian", "văn phòng", "thường trực", "hoàn thành", "tập huấn", "công việc", "lãnh đạo", "trách nhiệm"),
    *("triển lãm", "kỷ niệm", "khai mạc", "thành phần", "thành viên", "đơn vị", "liên quan", "xây dựng"),
)
"""Written with the first letter and a stroke: "c/trì", "p/hợp"."""
PLAIN |= {f"{first[0]}/{second}": f"{first} {second}" for first, second in map(str.split, WITH_A_STROKE)}
UNMARKED = {fold(short): long for short, long in PLAIN.items() if short not in {"tư", "đc", "đa"}}


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of an ambiguous abbreviation.

    It is taken where `before` ends the words before it and `after` begins the rest; an empty pattern fits anywhere.
    """

    long: str
    before: re.Pattern[str]
    after: re.Pattern[str]


def _as(long: str, before: str = "", after: str = "") -> Reading:
    return Reading(long, re.compile(rf"{before}$" if before else ""), re.compile(after))


AMBIGUOUS = {
    "tt": (
        _as("thông tư", after=r"(?:số )?\d"),
        _as("thông tin", before=r"\b(?:ban|phòng|bên|bp|bộ phận)"),
        _as("thông tin", after=r"(?:pbkt|phổ biến|tuyên truyền|đối ngoại|&)"),
        _as("trung tâm", after=r"(?:trực thuộc|hội nghị|25b)"),
        _as("trực thuộc", before=r"\b(?:trung tâm|đơn vị)"),
        _as("thường trực"),
    ),
    "ht": (
        _as("hội thi", after=r"(?:stkt|st\b|sáng tạo)"),
        _as("hội thảo"),
    ),
    "đh": (
        _as("đại học", before=r"\b(?:trường|hiệu trưởng)"),
        _as("đại học", after=r"(?:hồng đ|vinh\b|quốc gia|sư phạm|y\b|nông|văn hóa)"),
        _as("đại hội"),
    ),
    "dh": (_as("đại hội"),),
    "kh": (_as("kế hoạch"),),
    "ct": (
        _as("cuộc thi", after=r"(?:st\b|sáng tạo|ttn)"),
        _as("chỉ thị", after=r"(?:số )?\d"),
        _as("chương trình"),
    ),
    "hđ": (
        _as("hội đồng", after=r"(?:thi đua|chấm|giám khảo|phản biện)"),
        _as("hoạt động"),
    ),
    "hd": (
        _as("hướng dẫn", after=r"(?:sd\b|sử dụng|su dung|dùng|cách)"),
        _as("hoạt động", before=r"\b(?:mấy|những|các|có|nhiêu)"),
    ),
    "cd": (_as("công đoàn", before=r"\b(?:bch|hành)"),),
    "cđ": (_as("công đoàn"),),
    "đk": (_as("đăng ký"),),
    "dk": (
        _as("đăng ký", before=r"\b(?:em|tôi|anh|chị|mình|đã)"),
        _as("dự kiến"),
    ),
    "cv": (
        _as("công văn", after=r"(?:số )?\d"),
        _as("công việc"),
    ),
    "bp": (_as("bộ phận"),),
    "tn": (
        _as("trách nhiệm", before=r"\bchịu"),
        _as("thanh niên"),
    ),
    "nk": (_as("nhiệm kỳ"),),
    "kn": (
        _as("kỷ niệm", before=r"\blễ"),
        _as("kỷ niệm", after=r"(?:\d|ngày|thành lập)"),
        _as("kinh nghiệm"),
    ),
    "lv": (_as("làm việc"),),
    "ai": (
        _as(
            "trí tuệ nhân tạo",
            before=r"(?:về|ve|công nghệ|cong nghe|ứng dụng|ung dung)",
            after=r"$|[?.,]|(?:không|ko|k|trong|và|cho|vào)\b",
        ),
    ),
    "t": (_as("tháng", after=r"(?:mấy|nào)\b"),),
    "nn": (_as("nông nghiệp", before=r"\b(?:viện|sở|ngành|khoa học)"),),
    "q": (_as("quý", after=r"(?:mấy|nào)\b"),),
    "đt": (_as("điện thoại", before=r"\b(?:số|sđt)"),),
}
"""The first reading that fits is taken."""
VOWEL = re.compile(r"[aeiouy]")
WORD = re.compile(r"[0-9a-zà-ỹđ]+(?:[&/][0-9a-zà-ỹđ]+)*(?:-hđh)?")


def spell_out(line: Line) -> Line:
    """The same line with its office abbreviations in full words."""
    text = WORD.sub(lambda match: _long(match, line), line.text)
    return line if text == line.text else Line(text, fold(text), line.marked)


def _long(match: re.Match[str], line: Line) -> str:
    word = match[0]
    if word in AMBIGUOUS:
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
    fitting = (r for r in AMBIGUOUS.get(short, ()) if r.before.search(before) and r.after.match(after))
    return next((reading.long for reading in fitting), None)
