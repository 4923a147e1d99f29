"""Single syllables that carry no topic by themselves: pronouns, particles, question words, verbs of asking.

A mark that was typed must be the particle's own: "đội" is no "đổi"; without marks "doi" may be both.
"""

from __future__ import annotations

from understanding.normalise import fold
from understanding.phrases import syllable_set
from understanding.spelling.letters import apart
from understanding.spelling.syllable import is_spelt

MARKED = frozenset(
    (
        # whom one speaks to, how one calls oneself
        "tôi tui em anh chị bác chú cô con cháu ông bà ba mẹ mình ta bọn bạn chúng bay ad admin boss sếp bot ai nó "
        "nhà "
        # how a line begins and ends
        "a ạ á ah à ak âu ấy ơi oh o ok ôn ừ uh vâng dạ thưa kính xin mến alo hi h han hen hả he hử i e r c u "
        "y lắm tê "
        "nhé nhá nha nhỉ nghe nghen nhen nheng na nữa thôi đi đó đấy ni hè hở hí đây kia này no hong hông hok hung "
        "xíu hồi "
        # question words
        "gì nào đâu sao nì nớ tề nầy răng rứa chưa không nỏ đừng phải đúng chắc vậy thế kiểu mô khi mấy "
        # asking, giving, showing
        "hỏi biết cho kể đọc xem tìm nói nhắc nhắn ghi gửi nhờ báo giúp giùm dùm gium hộ trình list liệt muốn cần yêu "
        "gom nêu tính "
        "hãy giữ giữa sửa nghĩ nghĩa nhầm quên gọn nhanh lẹ "
        # how much, how often
        "các cả mỗi một những nhiều ít tất hết đều cùng tổng trọn riêng nhất quá thêm luôn từng khác loại "
        # joining words
        "của ở với về và va hoặc do từ đến vào ra tại bên trong trên ngoài theo trừ bỏ khỏi "
        "bởi vì nếu như nhưng chỉ mới thì là mà để vs "
        # being, having, having to
        "có còn được bị đang sẽ rồi vừa vẫn cũng xong lại tiếp đã cứ tạm mang mất thật thay "
        # business of the office that is said of any work
        "giao duyệt ký trình thuộc diện danh dính gần gia tham xuất đưa điều đổi đồng định tồn kịp lo chuyển vụ mở bộ "
        "việc làm bận chuyện chuyến vô mời cử nhận cái mục mốc khâu cuộc đợt lớp lịch họp gồm số tên thứ dùng nơi "
        "nhằm "
        # times
        "giờ buổi sáng trưa chiều tối ngày hôm nay tháng tuần quý năm mùa bữa kỳ lúc trước sau sắp "
        # English
        "please the of in is are what which who when where for to me our we do does have has this that there any it "
    ).split()
)
PARTICLES = syllable_set(*MARKED)
"""Dropped, unless a topic of two syllables needs them: "hội" in "hội thi"."""
HALF_MARKED = MARKED.union(half for half in (apart(particle)[0] for particle in MARKED) if not is_spelt(half))
"""With those that have lost their tone and are no other word: "viêc", but not "thư" for "thứ"."""
MARKED_PREPOSITIONS = frozenset(
    "về của trong với cho và tại do đến là có các những một được không giữa từ ở nào gì ai phải trình".split()
)
PREPOSITIONS = syllable_set(*MARKED_PREPOSITIONS)
"""Beside a word of a topic they are still no part of it ("về giải thưởng")."""


def is_particle(typed: str) -> bool:
    """Whether a syllable, as it was typed, is one of them."""
    return typed in HALF_MARKED if typed != fold(typed) else typed in PARTICLES
