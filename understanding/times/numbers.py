"""Numbers as they are said in time expressions: digits, words, Roman numerals."""

from __future__ import annotations

from understanding.normalise import fold

_UNITS = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


def _words() -> dict[str, int]:
    """Number words up to 31, the other ways of saying them included."""
    words = {word: n for n, word in enumerate(_UNITS, 1)} | {"mười": 10, "tư": 4, "bẩy": 7}
    last = dict(enumerate(_UNITS, 1)) | {5: "lăm"}
    words |= {f"mười {word}": 10 + n for n, word in last.items()}
    twenties = {word: n for word, n in words.items() if n < 10} | {"mốt": 1, "lăm": 5}
    words |= {f"{tens} {word}": 20 + n for tens in ("hai mươi", "hăm") for word, n in twenties.items()}
    words |= {"hai mốt": 21, "hai lăm": 25, "hai mươi": 20, "ba mươi": 30, "ba mươi mốt": 31, "ba mốt": 31}
    return words


WORDS = _words()
_FOLDED = {fold(word): n for word, n in WORDS.items()}


def _below_hundred() -> dict[str, int]:
    """Every way to say 1 to 99: "hai mươi mốt", "hai mốt", "bốn mươi lăm"."""
    words = dict(WORDS)
    for tens, said in enumerate(_UNITS[1:], 2):
        words[f"{said} mươi"] = 10 * tens
        for n, last in ({**dict(enumerate(_UNITS, 1)), 1: "mốt", 4: "tư", 5: "lăm"}).items():
            words |= {f"{said} mươi {last}": 10 * tens + n, f"{said} {last}": 10 * tens + n}
    return words


_HUNDRED = _below_hundred()
_FOLDED_HUNDRED = {fold(word): n for word, n in _HUNDRED.items()}
BELOW_HUNDRED = "|".join(sorted(_HUNDRED, key=len, reverse=True))


def _any_of(highest: int, but: str = "") -> str:
    said = sorted((word for word, n in WORDS.items() if n <= highest and word != but), key=len, reverse=True)
    return "|".join(said)


def _exact_six(pattern: str) -> str:
    """ "sáu" with its mark: "tháng sau" is next month, not June."""
    return pattern.replace("sáu", "s=áu")


PATTERNS = {
    "month": rf"1[0-2]|0?[1-9](?!\d)|viii|vii|vi|iv|iii|ii|ix|xii|xi|{_exact_six(_any_of(12))}",
    "m": r"1[0-2]|0?[1-9](?!\d)",
    "day": rf"3[01]|[12]\d|0?[1-9](?!\d)|{_exact_six(_any_of(31))}",
    "d": r"3[01]|[12]\d|0?[1-9](?!\d)",
    "quarter": r"iv|iii|ii|i|0?[1-4](?!\d)|nhất|một|nhì|hai|ba|bốn|tư",
    "year": r"(?:19|20)\d\d",
    "yy": r"(?:19|20)\d\d|\d\d",
    "n": rf"\d{{1,3}}|{_any_of(31)}",
    "count": rf"\d{{1,3}}|{_exact_six(_any_of(31, but='tư'))}",
    "weekday": r"[2-7](?!\d)|hai|ba|tư|năm|sáu|bảy|bẩy",
}


def value(said: str) -> int:
    """The number that `said` means: digits, words or a Roman numeral. KeyError: none."""
    if said.isdecimal():
        return int(said)
    if said in _ROMAN:
        return _ROMAN.index(said) + 1
    folded = fold(said)
    return 1 if folded == "nhat" else 2 if folded == "nhi" else _FOLDED[folded]


def below_hundred(said: str) -> int:
    """The number 1 to 99 that words mean. KeyError: none."""
    return _FOLDED_HUNDRED[fold(said)]


def year(said: str) -> int:
    """The year that two or four digits mean: "21" is 2021, "91" is 1991."""
    number = int(said)
    return number if number > 99 else number + (2000 if number < 70 else 1900)
