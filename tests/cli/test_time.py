"""`thuky time`: one phrase, and files of phrases."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Said, Thuky


def test_a_phrase_in_words_and_as_json(thuky: Thuky) -> None:
    assert thuky("time", "tháng 5", "--today", "2021-04-12") == Said(0, "Từ 01/05/2021 đến hết 31/05/2021")
    assert thuky("time", "tháng 5", "--today", "2021-04-12", "--json") == Said(
        0, '{"start": "2021-05-01", "end": "2021-05-31"}'
    )


def test_what_is_no_time_says_so(thuky: Thuky) -> None:
    assert thuky("time", "mục 27", "--today", "2021-04-12") == Said(0, "Cụm từ này không chỉ thời gian.")
    assert thuky("time", "mục 27", "--today", "2021-04-12", "--json") == Said(0, '{"start": null, "end": null}')


def test_a_file_of_phrases_gives_a_line_for_each(thuky: Thuky, folder: Path) -> None:
    file = folder / "phrases.jsonl"
    rows = [
        {"text": "tháng 5", "utterance": "tháng 6 có gì", "reference": "2021-04-12T03:55:00-02:00"},
        {"text": "mục 27", "utterance": "mục 27 ai làm", "reference": "2021-04-12"},
    ]
    file.write_text("\n".join(map(json.dumps, rows)) + "\n\n", encoding="utf-8")

    months = [json.loads(thuky("time", "--batch", file, *option).lines[0])["start"] for option in ([], ["--utterance"])]
    assert months == ["2021-05-01", "2021-06-01"]
    assert thuky("time", "--batch", file, "--json").lines[1] == '{"start": null, "end": null}'


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("no JSON", "Dòng 1 của tệp phrases.jsonl không phải JSON."),
        ('{"text": "hôm nay"}', "Dòng 1 của tệp phrases.jsonl thiếu trường reference."),
        ("[]", "Dòng 1 của tệp phrases.jsonl thiếu trường text, reference."),
        ('{"text": 1, "reference": "2021-04-12"}', "Dòng 1 của tệp phrases.jsonl có text không phải chữ."),
        ('{"text": "hôm nay", "reference": "hôm qua"}', "Ngày “hôm qua” phải viết dạng 2021-04-12."),
    ],
)
def test_a_line_that_cannot_be_read_is_named(thuky: Thuky, folder: Path, line: str, sentence: str) -> None:
    (folder / "phrases.jsonl").write_text(line, encoding="utf-8")

    assert thuky("time", "--batch", "phrases.jsonl") == Said(2, "", sentence)


def test_something_must_be_asked(thuky: Thuky) -> None:
    assert thuky("time") == Said(2, "", "Hãy cho một cụm từ chỉ thời gian, hoặc --batch và tên tệp.")
    assert thuky("time", "mai", "--today", "12/4/2021") == Said(
        2, "", "Giá trị của --today không hợp lệ: ngày phải viết dạng 2021-04-12."
    )
    assert thuky("time", "--batch", "phrases.jsonl") == Said(2, "", "Không đọc được tệp phrases.jsonl.")
