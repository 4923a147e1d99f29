"""`thuky ask`: one question, whole conversations, and what people paste by mistake."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Said, Thuky

TO_27 = ("--union", "thanh-hoa", "--today", "2021-04-12")
SOURCE_27 = [{"plan": "002", "section": None, "no": "27"}]


def contents(folder: Path) -> bytes:
    """All that the database holds, also what is not yet moved from its log."""
    files = sorted((folder / "data").glob("thuky.db*"))
    return b"".join(file.read_bytes() for file in files if not file.name.endswith("-shm"))


def answer(thuky: Thuky, question: str) -> dict[str, Any]:
    """What --json prints."""
    value: dict[str, Any] = json.loads(thuky("ask", question, *TO_27, "--json").out)
    return value


def test_a_question_is_answered_with_its_source(office: Thuky) -> None:
    said = answer(office, "ai chủ trì mục 27?")

    assert (said["kind"], said["items"], said["action"]) == ("value", SOURCE_27, None)
    assert "Nguyễn Văn Phát" in said["text"]
    assert office("ask", "ai chủ trì mục 27?", *TO_27).out == said["text"]


@pytest.mark.parametrize(
    "question",
    [
        unicodedata.normalize("NFD", "ai chủ trì mục 27?"),
        "ai chu tri muc 27",
        "\u202eai chủ trì mục 27\u202c\u200f",
        "ai\x07 chủ\x1b trì mục\x00 27".replace("\x00", ""),
        "👍 ai chủ trì mục 27 🙏?",
        "<b>ai chủ trì mục 27</b>",
        "   ai   chủ\ttrì\nmục 27   ",
    ],
    ids=["NFD", "no marks", "right to left", "control characters", "emoji", "HTML", "spaces"],
)
def test_however_it_is_typed(office: Thuky, question: str) -> None:
    assert answer(office, question)["items"] == SOURCE_27


@pytest.mark.parametrize(
    "question",
    ["'; DROP TABLE items; --", "<script>alert(1)</script>", "{{7*7}} ${x} %s %(a)s", "\udcff\udcfe", "?!…", "🙏"],
)
def test_what_is_no_question_is_answered_and_harms_nothing(office: Thuky, folder: Path, question: str) -> None:
    before = contents(folder)
    said = answer(office, question)

    assert said["kind"] in {"none", "help", "clarify"}
    assert said["items"] == []
    assert contents(folder) == before


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["a" * 100_000, *TO_27], "Câu hỏi dài quá 2.000 ký tự; xin hỏi ngắn hơn."),
        (["  ", *TO_27], "Hãy cho một câu hỏi, hoặc --batch và tên tệp."),
        (
            ["việc gì"],
            "Xin cho biết Liên hiệp hội nào: --union MÃ (ví dụ --union thanh-hoa), hoặc đặt UNION trong .env.",
        ),
        (["việc gì", "--union", "hue"], "Chưa có kế hoạch nào của Liên hiệp hội “hue”; hiện có: thanh-hoa."),
        (["việc gì", *TO_27, "--role", "king"], "Giá trị của --role phải là một trong: staff, leader, delegate."),
        (["--batch", "none.jsonl"], "Không đọc được tệp none.jsonl."),
    ],
    ids=["long", "blank", "no union", "unknown union", "role", "no file"],
)
def test_what_cannot_be_asked_is_refused_in_one_sentence(office: Thuky, arguments: list[str], sentence: str) -> None:
    assert office("ask", *arguments) == Said(2, "", sentence)


def test_without_a_database_none_is_made(thuky: Thuky, folder: Path) -> None:
    assert thuky("ask", "việc gì", *TO_27) == Said(
        2, "", "Chưa có dữ liệu ở data/thuky.db. Xin nạp văn bản trước: thuky import TỆP --union MÃ."
    )
    assert list(folder.iterdir()) == []


def batch(folder: Path, *conversations: dict[str, Any]) -> Path:
    file = folder / "batch.jsonl"
    file.write_text("\n".join(json.dumps(each) for each in conversations), encoding="utf-8")
    return file


def talk(id: str, *questions: str, union: str = "thanh-hoa") -> dict[str, Any]:
    turns = [{"q": question, "expect": {}} for question in questions]
    return {"id": id, "union": union, "today": "2021-04-12", "role": "staff", "turns": turns}


def items(said: Said) -> Iterator[list[list[str]]]:
    for line in said.lines:
        yield [[item["no"] for item in turn["items"]] for turn in json.loads(line)["turns"]]


def test_every_conversation_has_a_context_of_its_own(office: Thuky, folder: Path) -> None:
    file = batch(folder, talk("A", "mục 27 làm gì", "ai chủ trì?"), talk("B", "mục 30 làm gì", "ai chủ trì?"))
    said = office("ask", "--batch", file, "--json")

    assert [json.loads(line)["id"] for line in said.lines] == ["A", "B"]
    assert list(items(said)) == [[["27"], ["27"]], [["30"], ["30"]]]


def test_the_database_stays_as_it_was(office: Thuky, folder: Path) -> None:
    file = batch(folder, talk("A", "tôi dự được đại hội", "mục 27 sai, phải là tháng 5"), talk("B", "mục 27 khi nào"))
    before = contents(folder)

    assert office("ask", "--batch", file, "--json").status == 0
    assert contents(folder) == before


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (talk("A", "gì", union="hue"), "Chưa có kế hoạch nào của Liên hiệp hội “hue”; hiện có: thanh-hoa."),
        (
            talk("A") | {"turns": ["gì"]},
            'Cuộc trò chuyện A không đúng mẫu: turns là danh sách {"q": …}, role là vai trò.',
        ),
        (
            talk("A") | {"role": "king"},
            'Cuộc trò chuyện A không đúng mẫu: turns là danh sách {"q": …}, role là vai trò.',
        ),
        (talk("A") | {"today": "12/4"}, "Ngày “12/4” phải viết dạng 2021-04-12."),
    ],
)
def test_a_conversation_that_cannot_be_held_is_named(
    office: Thuky, folder: Path, line: dict[str, Any], sentence: str
) -> None:
    assert office("ask", "--batch", batch(folder, line)) == Said(2, "", sentence)
