"""The yardstick itself: what counts as right."""

from __future__ import annotations

import pytest

from benchmarks.judge import Expected, Given, fault, mentions


def given(kind: str, *numbers: str, text: str = "Có ạ.", action: str | None = None) -> Given:
    items = [{"plan": "002", "section": "2021", "no": number} for number in numbers]
    return Given.read({"kind": kind, "items": items, "action": action, "text": text})


def expected(kind: str, *items: str, **more: object) -> Expected:
    return Expected.read({"kind": kind, "items": list(items), **more})


@pytest.mark.parametrize(
    ("wanted", "answer", "verdict"),
    [
        (expected("items", "002:1", "002:2"), given("items", "1", "2"), None),
        (expected("items", "002:2021/1"), given("items", "1"), None),
        (expected("items", "002:1", optional=["002:3"]), given("items", "1", "3"), None),
        (expected("items", "002:1", "002:2"), given("items", "1"), "not listed: ['002:2']"),
        (expected("items", "002:1"), given("items", "1", "4"), "too much: ['002:2021/4']"),
        (expected("items"), given("none"), None),
        (expected("items"), given("items", "4"), "too much: ['002:2021/4']"),
        (expected("value", "002:1", values=["Văn phòng"]), given("value", "1", text="VĂN PHÒNG ạ"), None),
        (expected("value", "002:1", values=["Văn phòng"]), given("value", "1"), "not said: ['Văn phòng']"),
        (expected("value", "002:1"), given("value", "1", "2", "3"), None),
        (expected("value", "002:1"), given("value", "2"), "not cited: ['002:1']"),
        (expected("value", "002:1"), given("clarify"), "asked back"),
        (expected("count", count=11), given("count", text="Có 11 việc."), None),
        (expected("count", count=11), given("count", text="Có 111 việc, 2011."), "number not said: 11"),
        (expected("none"), given("none"), None),
        (expected("none"), given("value", "1"), "listed all the same: ['002:2021/1']"),
        (expected("none"), given("clarify"), "answered as clarify"),
        (expected("clarify"), given("clarify"), None),
        (expected("clarify", optional=["002:1"]), given("value", "1"), None),
        (expected("clarify", optional=["002:1"]), given("value", "2"), "answered as value"),
        (expected("rsvp", values=["confirm"]), given("rsvp", action="confirm"), None),
        (expected("rsvp", values=["confirm"]), given("rsvp", action="decline"), "answered as rsvp, action decline"),
        (expected("help"), given("help"), None),
        (expected("help"), given("help", text=" "), "nothing said"),
    ],
)
def test_an_answer_is_judged(wanted: Expected, answer: Given, verdict: str | None) -> None:
    assert fault(wanted, answer) == verdict


SAID = {
    "tháng 4/2021": ["Tháng 04", "trong tháng 4", "hạn 4/2021", "T4"],
    "quý III": ["Quý 3 năm 2021", "quý iii", "Q3"],
    "18/5": ["ngày 18/05/2021", "18 tháng 5"],
    "5/hội": ["05 đại biểu/hội", "5 mỗi hội"],
    "200 đại biểu": ["khoảng 200 người"],
    "Trung tâm hội nghị 25B": ["tại  Trung tâm Hội nghị 25B, TP Thanh Hóa"],
    "2021 - 2025": ["giai đoạn 2021–2025"],
}
NOT_SAID = {
    "tháng 4": ["tháng 14", "tháng 12", "4 tháng"],
    "quý II": ["quý III", "quý phòng"],
    "18/5": ["118/5", "18/50"],
    "11": ["111", "2,11", "Tháng 1"],
}


@pytest.mark.parametrize(("value", "text"), [(value, text) for value, texts in SAID.items() for text in texts])
def test_a_value_is_found_however_it_is_written(value: str, text: str) -> None:
    assert mentions(text, value)


@pytest.mark.parametrize(("value", "text"), [(value, text) for value, texts in NOT_SAID.items() for text in texts])
def test_what_only_looks_like_a_value_is_not_taken_for_it(value: str, text: str) -> None:
    assert not mentions(text, value)
