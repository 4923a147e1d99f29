"""Files that cannot be taken, and text that must do no harm."""

from __future__ import annotations

import contextlib
import time
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.as_json import as_json
from documents.reading import read_file, read_text
from documents.unreadable import Unreadable

PLAN = "CHƯƠNG TRÌNH CÔNG TÁC NĂM 2022\n\nTT\tNội dung\tThời gian\tĐơn vị\n1\tHọp giao ban\tTháng 2\tVăn phòng\n"


def refusal(path: Path) -> str:
    with pytest.raises(Unreadable) as caught:
        read_file(path)
    return str(caught.value)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "ke-hoach.txt"


def test_no_such_file(file: Path) -> None:
    assert refusal(file) == "Không tìm thấy tệp ke-hoach.txt."


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert refusal(tmp_path) == f"Không tìm thấy tệp {tmp_path.name}."


@pytest.mark.parametrize("content", [b"\x89PNG\r\n\x1a\n\0\0\0", b"PK\x03\x04\0\0", bytes(range(256)), b"abc\0def" * 9])
def test_not_text(file: Path, content: bytes) -> None:
    file.write_bytes(content)

    assert refusal(file) == "Tệp ke-hoach.txt không phải là tệp văn bản."


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b" \n\t\n"])
def test_an_empty_file(file: Path, content: bytes) -> None:
    file.write_bytes(content)

    assert refusal(file) == "Tệp ke-hoach.txt không có nội dung."


def test_a_document_without_any_item(file: Path) -> None:
    file.write_text("Kính gửi các đồng chí.\n\nChúc mừng năm mới.\n", encoding="utf-8")

    assert refusal(file) == "Tệp ke-hoach.txt không có mục công việc nào đọc được."


def test_fifty_megabytes_of_noise_are_refused_unread(file: Path) -> None:
    with file.open("wb") as noise:
        noise.truncate(50 * 1024 * 1024)
    started = time.perf_counter()

    assert refusal(file) == "Tệp ke-hoach.txt lớn quá 20 MB nên hệ thống không đọc."
    assert time.perf_counter() - started < 0.1


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_encodings_that_offices_save_in(file: Path, encoding: str) -> None:
    file.write_text(PLAN, encoding=encoding)

    assert [item.content for item in read_file(file).items] == ["Họp giao ban"]


def test_decomposed_letters_marks_of_direction_and_other_line_ends_change_nothing() -> None:
    plain = read_text(PLAN, key="k")

    assert read_text(unicodedata.normalize("NFD", PLAN), key="k") == plain
    assert read_text(PLAN.replace("Họp", "\u202eHọp\u200b").replace("\n", "\r\n"), key="k") == plain
    assert read_text(PLAN.replace("giao ban", "giao\u00a0ban\x07"), key="k") == plain


def test_markup_and_commands_in_cells_stay_words() -> None:
    cell = "<script>alert(1)</script> '; DROP TABLE items; --"

    assert [item.content for item in read_text(PLAN.replace("Họp giao ban", cell), key="k").items] == [cell]


def test_the_same_text_gives_the_same_document() -> None:
    assert read_text(PLAN, key="k", source="a.txt") == read_text(PLAN, key="k", source="a.txt")


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.sampled_from(list("IV12.a)(-+*#|\t\n /:Việcthángnămquý—“”NGÀY")), max_size=400))
def test_whatever_is_typed_is_read_or_refused(text: str) -> None:
    with contextlib.suppress(Unreadable):
        document = read_text(text, key="k")
        assert len(as_json(document)["items"]) == len(document.items) > 0


@pytest.mark.parametrize(
    "piece", ["KẾ HOẠCH A ", "Kế hoạch số ", "- Việc tháng 5: 6 nhiệm vụ/năm; ", "1\ta\tTháng 5\tb\n", "(", "|a"]
)
def test_long_noise_costs_no_more_than_its_length(piece: str) -> None:
    started = time.perf_counter()
    with contextlib.suppress(Unreadable):
        read_text(f"KẾ HOẠCH NĂM 2022\n\nI. NHIỆM VỤ\n\n1. {piece * 5000}", key="k")

    assert time.perf_counter() - started < 4
