"""The sentence that an answer begins with: what was asked, said so that an office may pass it on."""

from __future__ import annotations

import pytest

from tests.person import Person, asked, first
from wording.reply import Kind

# 12 April 2021
SAID: dict[str, tuple[Kind, str]] = {
    # days
    "hôm nay thứ mấy": (Kind.NONE, "Hôm nay là thứ Hai, ngày 12/04/2021."),
    "mai là ngày mấy rồi": (Kind.NONE, "Ngày 13/04/2021 là thứ Ba."),
    "ngày 2/9 rơi vào thứ mấy": (Kind.NONE, "Ngày 02/09/2021 là thứ Năm."),
    "32/5 có gì": (Kind.NONE, "Không có 32/5; anh/chị xem lại giúp."),
    # topics in the plan's own words
    "cac viec ve thi dua khen thuong": (Kind.ITEMS, "Thi đua khen thưởng: có 2 việc."),
    "có việc nào về biến đổi khí hậu không": (Kind.NONE, "Trong kế hoạch không có việc nào về “biến đổi khí hậu”."),
    "các lễ (tổng kết, phát động, trao giải) năm nay": (
        Kind.ITEMS,
        "Năm 2021 – lễ, tổng kết, phát động, trao giải: có 3 việc.",
    ),
    # what no plan prints
    "kinh phí thực hiện kế hoạch lấy ở đâu": (Kind.NONE, "Kế hoạch không ghi kinh phí."),
    "mục 27 hết bao nhiêu tiền": (Kind.VALUE, "Mục 27: kế hoạch không ghi kinh phí."),
    "dự toán kinh phí 2022 bao nhiêu tiền": (Kind.VALUE, "Mục 46: kế hoạch không ghi số tiền."),
    "lương anh Uy mỗi tháng được bao nhiêu": (
        Kind.NONE,
        "Tôi không cung cấp thông tin cá nhân. Anh/chị liên hệ Văn phòng giúp.",
    ),
    # whoever advises is a department
    "việc số 30 thì giao ai tham mưu": (Kind.VALUE, "Mục 30: Tổng Thư ký tham mưu, thực hiện."),
    "việc đánh số 18 ai chủ trì": (Kind.VALUE, "Mục 18: đồng chí Phạm Kim Tân chủ trì."),
    # a number, unless the works themselves are wanted
    "quý 3 có bao nhiêu báo cáo phản biện": (Kind.COUNT, "Quý III/2021 – báo cáo phản biện: 2 việc."),
    "quý 3 có bao nhiêu báo cáo phản biện, kể ra": (Kind.ITEMS, "Quý III/2021 – báo cáo phản biện: có 2 việc."),
    # of which plan
    "theo chương trình 2021 bộ phận nào nhiều việc nhất": (Kind.COUNT, "Văn phòng có nhiều việc nhất, 29 việc."),
    "đề án nào của Đảng đoàn hạn quý II/2022": (Kind.ITEMS, "Quý II/2022 – đề án: có 1 việc."),
    "quý nào ít việc nhất": (Kind.COUNT, "Năm 2021: quý IV/2021 có ít việc nhất, 13 việc."),
    "Công đoàn làm việc gì": (Kind.ITEMS, "Công đoàn LHH hoặc Ban chấp hành Công đoàn: có 1 việc."),
    "Ban Chấp hành họp khi nào": (Kind.VALUE, "Mục 44: thời gian tháng 6/2021."),
    "hội nghị thông qua quy chế TĐKT khi nào": (Kind.VALUE, "Mục 8: thời gian tháng 2/2021."),
}


@pytest.mark.parametrize("said", SAID)
async def test_the_first_sentence(said: str, lan: Person) -> None:
    reply = (await asked(lan, [said]))[said]

    assert (reply.kind, first(reply)) == SAID[said]
