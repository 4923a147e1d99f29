"""One form for what people type."""

from __future__ import annotations

import unicodedata
from time import perf_counter

import pytest

from understanding import normalise
from understanding.normalise import fold, read, tidy


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        # tones: the older place
        ("hoà uỷ khoẻ thuý", "hòa ủy khỏe thúy"), ("Uỷ ban, Tỉnh uỷ", "ủy ban, tỉnh ủy"),
        ("quý quỳ quỷ", "quý quỳ quỷ"),
        ("hoàn toàn", "hoàn toàn"),
        # Telex and VNI left raw
        ("thangs nayf", "tháng này"), ("BTV nawm nay hopj maays laanf", "btv năm nay họp mấy lần"),
        ("vieecj ddaauf tieen", "việc đầu tiên"), ("quyeets ddinhj", "quyết định"), ("khoong", "không"),
        ("cos vieecj gif", "có việc gì"), ("tha1ng na2y co1 vie65c gi2", "tháng này có việc gì"),
        # typing slips
        ("đầu thángs 5 có nhửng viêcj gì", "đầu tháng 5 có những việc gì"), ("tuầnn sau", "tuần sau"),
        ("thagns sau", "tháng sau"), ("thnags cuối năm", "tháng cuối năm"), ("mọi ngừoi ơi", "mọi người ơi"),
        ("việc thừơng xuyên", "việc thường xuyên"), ("Chưong trình", "chương trình"), ("hôm nayy", "hôm nay"),
        ("chũ trì", "chủ trì"), ("quí này", "quý này"), ("kĩ thuật, kỉ niệm", "kỹ thuật, kỷ niệm"),
        # chat spelling
        ("t7 co j k a", "t7 co gì không ạ"), ("e ko đi đc r", "em không đi được rồi"),
        ("bao h lm vs ai", "bao giờ làm với ai"),
        ("hnay ntn", "hôm nay như thế nào"), ("a Uy t8", "anh uy t8"), ("mục a, phụ lục c", "mục a, phụ lục c"),
        ("thì s", "thì sao"), ("tháng5", "tháng 5"), ("hn nay", "hôm nay"),
        ("thg 5 có j k0", "tháng 5 có gì không"), ("sag thg mik nhìu vc zậy", "sang tháng mình nhiều việc vậy"),
        # what is no syllable is repaired where one common syllable is near
        ("xinn vắg", "xin vắng"), ("hộinghị", "hội nghị"), ("hoinghi thang 5", "hoi nghi thang 5"),
        ("tháng mơi", "tháng mới"), ("mấy gio họp", "mấy giờ họp"), ("đến hềt quý", "đến hết quý"),
        ("ngyà mai", "ngày mai"), ("tổg kết, thàh lập", "tổng kết, thành lập"), ("kế hoach nào", "kế hoạch nào"),
        ("giaấy mời", "giấy mời"), ("đại biêủ", "đại biểu"),
        # names, addresses, abbreviations, other languages
        ("anh Đắk, đi đắk lắk", "anh đắk, đi đắk lắk"), ("Bà Hoàg", "bà hoàg"), ("a@b.vn", "a@b.vn"),
        ("gửi email cho team, họp zoom", "gửi email cho team, họp zoom"), ("khcn, tvpb, ubnd", "khcn, tvpb, ubnd"),
        ("vanphong.gov.vn", "vanphong.gov.vn"), ("app zalo facebook", "app zalo facebook"),
        # regional words
        ("tuần nì", "tuần này"),
        ("Hôm ni có hoạt động chi rứa chị?", "hôm nay có hoạt động gì vậy chị?"), ("tháng ni", "tháng này"),
        ("khi mô họp", "khi nào họp"), ("ở mô rứa em", "ở đâu vậy em"), ("năm ngoái thì răng", "năm ngoái thì sao"),
        ("co viec chi khong", "co viec gì khong"), ("mô hình chi bộ, chi tiết", "mô hình chi bộ, chi tiết"),
        ("chị Chi thu chi", "chị chi thu chi"), ("quy mô", "quy mô"),
        # office abbreviations are words
        ("VP, BTV, LHH, KHCN, TVPB, HN, BC, VS", "vp, btv, lhh, khcn, tvpb, hn, bc, vs"), ("đ/c Phát", "đ/c phát"),
    ],
)  # fmt: skip
def test_a_line_is_read_as_it_was_meant(said: str, meant: str) -> None:
    assert read(said).text == meant


@pytest.mark.parametrize(
    "said", ["What is due this month?", "Who is in charge of item 27?", "list of tasks for next year", "test post last"]
)
def test_english_is_left_alone(said: str) -> None:
    assert read(said).text == said.lower()


@pytest.mark.parametrize(
    ("said", "marked"), [("thang nay co viec gi ko", False), ("thangs nayf", True), ("tháng 5", True)]
)
def test_marks_are_the_writers_own(said: str, marked: bool) -> None:
    assert read(said).marked is marked


def test_composed_and_decomposed_are_one() -> None:
    said = "Tuần này Uỷ ban họp bảy việc, thứ tư đến mồng chín"

    assert read(unicodedata.normalize("NFD", said)) == read(unicodedata.normalize("NFC", said))


def test_the_unseen_goes() -> None:
    assert tidy("\ufeffthá\u200bng\u00a0\u202e5\x00 \t\n n\u00adày ") == "tháng 5 này"


def test_tidy_keeps_the_case() -> None:
    assert tidy("Ban Chấp hành  HOÀ Bình, Tỉnh Uỷ") == "Ban Chấp hành HÒA Bình, Tỉnh Ủy"


def test_folded_text_has_the_same_length() -> None:
    line = read("Đề án đổi mới 😀 – “Quỹ” ở Huế…")

    assert line.folded == "de an doi moi 😀 – “quy” o hue…"
    assert len(line.folded) == len(line.text)


def test_fold_keeps_the_case() -> None:
    assert fold("Đảng Đoàn Thừa Thiên") == "Dang Doan Thua Thien"


@pytest.mark.parametrize(
    "unit", ["a", "thángs ", "😀", "\u0301\u0323", "e\u0301\u0323\u0302", "ni mô chi ", "\u202e", "a1b", "k "]
)
def test_100_000_letters_are_read_in_time(unit: str) -> None:
    began = perf_counter()
    normalise.read(unit * (100_000 // len(unit)))

    assert perf_counter() - began < 3
