"""Words printed in capitals, spelled as the same document spells them elsewhere."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from understanding.normalise import fold

LONGEST_TITLE = 1000  # letters; more is no title
LONGEST_PHRASE = 12  # words
LONGEST_ABBREVIATION = 4  # letters
_ROMAN = re.compile(r"[IVX]+")
# How offices write what their titles print in capitals, for a document that says it nowhere else.
USUAL = """
Liên hiệp các Hội Khoa học và Kỹ thuật; Liên hiệp hội; Ủy ban nhân dân; Hội đồng nhân dân; Ban Thường vụ; Ban Chấp hành
Đảng đoàn; Thường trực; Khoa học và Công nghệ; Giáo dục và Đào tạo; của các và về
kế hoạch công tác; chương trình công tác; kế hoạch hoạt động; chương trình hoạt động; kế hoạch hành động
lịch công tác tuần; nhiệm vụ trọng tâm; tổ chức thực hiện; triển khai thực hiện; công đoàn viên chức; trường; cơ sở
năm học; quý; tháng; tuần; năm; khóa; nhiệm kỳ; giai đoạn; lần thứ; hội nghị; đại hội; lễ kỷ niệm
lịch làm việc; lịch công tác; Ban Giám hiệu; tỉnh; thành phố; huyện; thị xã; phường; xã
"""
COMMON = frozenset(
    phrase.strip()
    for phrase in """
chuẩn bị; thông báo; hướng dẫn; danh mục; thể lệ; quyết định; nghị quyết; lịch trình; trên địa bàn; chỉ đạo;
thực hiện; triển khai; nâng cao; năng lực; chất lượng; hiệu quả; đội ngũ; cán bộ; công chức; viên chức; xây dựng;
chính sách; pháp luật; phong trào; thi đua; khen thưởng; lao động; học sinh; sinh viên; giáo viên; tuyên truyền;
phổ biến; bồi dưỡng; tập huấn; kiểm tra; giám sát; phòng chống; thời gian; mầm non; tiểu học; trung học; phổ thông;
thường xuyên; dân tộc; thiếu nhi; thanh niên; phụ nữ; nông dân; cựu chiến binh; người cao tuổi; trẻ em;
chuyển đổi số; cải cách hành chính; bảo vệ môi trường; an toàn; giao thông; vệ sinh; thực phẩm; sức khỏe; văn hóa;
thể thao; du lịch; lễ hội; kỷ niệm; ngày thành lập; hoạt động; nội dung; chương trình; nhiệm vụ; giải pháp; đề án;
phát triển; kinh tế; xã hội; nông thôn mới; đô thị; quản lý; sử dụng; tài sản công; ngân sách; đầu tư; hội thi;
cuộc thi; sáng tạo; kỹ thuật; giai đoạn; định hướng; tầm nhìn; và; với; cho; tại; trong; từ; đến; ngày; theo; các;
cấp; toàn; mới
""".split(";")
)
"""Words of every office, written small unless the document itself writes them otherwise."""
LONGEST_COMMON = 4  # words


def spelled(text: str, elsewhere: str) -> str:
    """A text in capitals as the document spells the same words elsewhere; unknown words keep a capital each."""
    if not text.isupper() or len(text) > LONGEST_TITLE:
        return text
    elsewhere = f"{elsewhere}\n{USUAL}"
    lowered = elsewhere.lower()
    words = text.split()
    out: list[str] = []
    while words:
        count, form = _longest_known(words, elsewhere, lowered)
        common, small = _common(words)
        if common > count:
            count, form = common, small
        out.append(form)
        del words[:count]
    joined = " ".join(out)
    return joined[:1].upper() + joined[1:]


def _longest_known(words: Sequence[str], elsewhere: str, lowered: str) -> tuple[int, str]:
    """How many of the first words stand elsewhere, and in which form most often."""
    for count in range(min(len(words), LONGEST_PHRASE), 0, -1):
        phrase = " ".join(words[:count]).lower()
        bare = phrase.rstrip(",:;.")
        forms = Counter(_forms(bare, elsewhere, lowered)) if bare else Counter()
        form = forms.most_common(1)[0][0] if forms else ""
        if form and not _ROMAN.fullmatch(words[0]) and not form.isupper():
            return count, form + phrase[len(bare) :]
    return 0, ""


def _forms(phrase: str, elsewhere: str, lowered: str) -> Iterator[str]:
    """The phrase as printed wherever it stands as whole words."""
    at = lowered.find(phrase)
    while at >= 0:
        beside = elsewhere[max(at - 1, 0) : at] + elsewhere[at + len(phrase) :][:1]
        if not any(letter.isalnum() for letter in beside):
            yield elsewhere[at : at + len(phrase)]
        at = lowered.find(phrase, at + 1)


def _common(words: Sequence[str]) -> tuple[int, str]:
    """How many of the first words are common ones; any other word has a capital."""
    for count in range(min(len(words), LONGEST_COMMON), 0, -1):
        phrase = " ".join(words[:count]).lower()
        if phrase.rstrip(",:;.") in COMMON:
            return count, phrase
    return 1, _capital(words[0])


def _capital(word: str) -> str:
    abbreviation = "&" in word or (len(word) <= LONGEST_ABBREVIATION and not re.search(r"[AEIOUY]", fold(word)))
    return word if abbreviation or _ROMAN.fullmatch(word.strip(",.")) else word.capitalize()
