"""Who is meant by a printed cell: parted, merged, counted for each."""

from __future__ import annotations

import pytest

from rules.plan import Item, Party
from tests.understanding.catalogue import ITEMS
from understanding.names import NameBook, core, split_parties

CELLS: dict[str, tuple[str, ...]] = {
    "Văn phòng": ("Văn phòng",),
    "Ban KHCN, TVPB": ("Ban KHCN, TVPB",),
    "Ban KHCN, Ban Thông tin PBKT": ("Ban KHCN", "Ban Thông tin PBKT"),
    "BCH Công đoàn + Văn phòng": ("BCH Công đoàn", "Văn phòng"),
    "Ban chấp hành Công đoàn; các ban LHH": ("Ban chấp hành Công đoàn", "các ban LHH"),
    "Đảng đoàn, BTV LHH": ("Đảng đoàn", "BTV LHH"),
    "Tỉnh đoàn và các đơn vị liên quan": ("Tỉnh đoàn, các đơn vị liên quan",),
    "Sở, ngành, huyện liên quan": ("Sở, ngành", "huyện liên quan"),
    "Thường trực LHH, Ban Thường vụ, BCH Liên hiệp hội.": ("Thường trực LHH", "Ban Thường vụ", "BCH Liên hiệp hội"),
    "Đ/c Nga, đ/c Tân": ("Đ/c Nga", "đ/c Tân"),
    "Ban Thông tin\nVăn phòng": ("Ban Thông tin", "Văn phòng"),
    " ; , ": (),
    "": (),
}
CORES: dict[str, tuple[str, ...]] = {
    "Đ/c Nguyễn Quốc Uy": ("nguyen", "quoc", "uy"),
    "đồng chí Trần Thị Nga": ("tran", "thi", "nga"),
    "TS. Lê Văn Tân": ("le", "van", "tan"),
    "BTV LHH": ("ban", "thuong", "vu"),
    "Ban Thường vụ Liên hiệp hội": ("ban", "thuong", "vu"),
    "Ban Thường vụ khóa VII, nhiệm kỳ 2024-2029": ("ban", "thuong", "vu"),
    "các ban LHH": ("cac", "ban"),
    "Liên hiệp hội": ("lien", "hiep", "hoi"),
}


@pytest.mark.parametrize(("cell", "parties"), CELLS.items(), ids=CELLS.keys())
def test_a_cell_is_parted_before_a_new_head_only(cell: str, parties: tuple[str, ...]) -> None:
    assert split_parties(cell) == parties


@pytest.mark.parametrize(("party", "words"), CORES.items(), ids=CORES.keys())
def test_the_words_that_tell_a_party_from_others(party: str, words: tuple[str, ...]) -> None:
    assert core(party) == words


def test_a_department_in_short_and_in_full_is_one() -> None:
    book = NameBook(ITEMS)
    cells = {"Ban KHCN, TVPB", "Ban KHCN - Tư vấn, phản biện và giám định xã hội"}

    assert [body.cells[Party.LEAD] for body in book.bodies if body.core[:3] == ("ban", "khoa", "hoc")] == [cells]


def test_people_are_told_from_bodies() -> None:
    book = NameBook(ITEMS)

    assert sorted(person.label for person in book.people) == [
        "Đ/c Lê Văn Tân",
        "Đ/c Nguyễn Minh Tân",
        "Đ/c Trần Thị Nga",
    ]
    assert "Văn phòng" in [body.label for body in book.bodies]


def test_an_item_led_by_two_counts_for_each() -> None:
    assert sorted(NameBook(ITEMS).parties("Ban Thông tin; Văn phòng")) == ["Ban Thông tin", "Văn phòng"]
    assert NameBook(ITEMS).parties("Sở Xây dựng") == ()


def test_a_body_keeps_its_columns_apart() -> None:
    items = (
        Item("1", "1", "a", lead="Ban Thường vụ"),
        Item("1", "2", "b", approver="BTV LHH"),
    )
    (body,) = NameBook(items).bodies

    assert body.fields == (Party.LEAD, Party.APPROVER)
    assert body.cells_in([Party.APPROVER]) == {"BTV LHH"}
    assert body.cells_in(Party) == {"BTV LHH", "Ban Thường vụ"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ban Kiểm tra", "Ban Kiểm tra Đảng ủy khối"),
        ("Ban Thường vụ", "Ban Thường vụ Tỉnh ủy"),
        ("Ban Tổ chức Hội thi", "Ban Tổ chức Đại hội"),
        ("Ban Đảng", "Ban Đảng vụ"),
        ("Ban Thông tin", "Ban Thư ký"),
        ("Sở Y tế", "Sở Tài chính"),
    ],
)
def test_bodies_that_only_begin_alike_stay_two(one: str, other: str) -> None:
    assert len(NameBook((Item("1", "1", "a", lead=one), Item("1", "2", "b", lead=other))).bodies) == 2


def test_nobody_at_all() -> None:
    book = NameBook(())

    assert (book.everyone, book.people, book.bodies) == ((), (), ())
