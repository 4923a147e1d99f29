"""Plans by month: what stands on the month's own line is its theme, its only task, or a task with lines of its own."""

from __future__ import annotations

from documents.reading import read_text


def tasks(text: str) -> list[tuple[str, str | None]]:
    found = read_text(f"KẾ HOẠCH NĂM 2024\n\n{text}", key="k").items
    starts = [item.period.start if item.period else None for item in found]
    return [(item.content, f"{start:%m/%Y}" if start else None) for item, start in zip(found, starts, strict=True)]


def test_a_theme_stands_over_the_tasks_of_its_month() -> None:
    months = "Tháng 3: Tiến bước lên Đoàn\n- Mở hội trại\n- Thi cắm hoa\n\nTháng 4: Mừng đất nước\n- Đi về nguồn\n"

    assert tasks(months) == [("Mở hội trại", "03/2024"), ("Thi cắm hoa", "03/2024"), ("Đi về nguồn", "04/2024")]


def test_the_only_task_of_a_month_may_stand_on_its_line() -> None:
    months = "Tháng 3:\n- Mở hội trại\n\nTháng 4:\n- Thi cắm hoa\n\nTháng 5: Sơ kết; họp mặt hội viên.\n"

    assert tasks(months) == [
        ("Mở hội trại", "03/2024"),
        ("Thi cắm hoa", "04/2024"),
        ("Sơ kết; họp mặt hội viên.", "05/2024"),
    ]


def test_lines_on_who_and_when_are_those_of_the_task_above_them() -> None:
    months = (
        "I. NỘI DUNG\n\nTháng 3: Tổ chức Đại hội hội viên\n- Địa điểm: Nhà văn hóa\n- Đơn vị chủ trì: Văn phòng\n\n"
        "Tháng 5: Tổ chức hội chợ\n- Địa điểm: Quảng trường\n- Đơn vị chủ trì: Ban Kinh tế\n"
    )

    assert tasks(months) == [
        ("Tháng 3: Tổ chức Đại hội hội viên", "03/2024"),
        ("Tháng 5: Tổ chức hội chợ", "05/2024"),
    ]
