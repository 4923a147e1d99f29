"""A small plan for tests that only need one in every form."""

from __future__ import annotations

from tests.documents.described import Described, Grid

SMALL = Described(
    issuer=("HỘI LÀM VƯỜN TỈNH", "VĂN PHÒNG"),
    number="03/KH-HLV",
    dated="Sông Lam, ngày 05 tháng 01 năm 2024",
    title=("KẾ HOẠCH CÔNG TÁC NĂM 2024",),
    body=(
        Grid(
            (("TT", "Nội dung", "Thời gian", "Đơn vị thực hiện"),),
            (("1", "Họp Ban Chấp hành", "Tháng 2", "Văn phòng"), ("2", "Tập huấn ghép cây", "Quý III", "Ban Kỹ thuật")),
        ),
    ),
    signed=("CHỦ TỊCH", "Hồ Văn Lực"),
)
CONTENTS = ["Họp Ban Chấp hành", "Tập huấn ghép cây"]
