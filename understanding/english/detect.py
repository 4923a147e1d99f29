"""English or Vietnamese: a line without marks may be either."""

from __future__ import annotations

import re

from understanding.normalise import fold, tidy
from understanding.spelling.syllable import is_syllable

ENGLISH = frozenset(
    """
    the of in is are was were be been being what which who whom whose when where why how much many does do did has
    have had this that these those it its next last previous current second third fourth week weeks month months
    year years quarter quarters today tomorrow yesterday now tasks items task item one ones please show give tell
    find see look know about all any some every each only just also more most fewest least less than except
    excluding without other another chair chairs chaired chairing chairman lead leads leading led responsible charge
    assigned due happening happen planned scheduled expected coming upcoming work works working congress delegates
    delegate guests guest office department departments plan plans programme program programmes schedule conference
    conferences meeting meetings workshop workshops seminar reports review reviews scheme schemes project projects
    contest contests competition award awards ceremony anniversary committee approve approves approved approval
    approver submit submitted sign signed signs issued coordinate coordinates coordinating coordination together
    deal deals place held take takes hold will would could should shall must might need needs attend attending come
    join make cannot there i my me we us our you your he she they them his her their him and or but not no yes for
    from to at by on with during until till before after since between through up off out over under january
    february march april may june july august september october november december monday tuesday wednesday thursday
    friday saturday sunday hello thanks thank help sorry good morning afternoon evening dear money funding funds
    budget purpose number date title details detail content contents deadline list count first half end beginning
    middle early late mid instead because invited send sent sends association associations long days day time times
    mr mrs ms dr an a as if so am agree disagree like sure yet still register registered registration again here
    back both call change wrong correct question answer name phone weather joke family matter ill sick busy
    available possible information science technology standing executive secretary general party group board
    provincial member members activity activities regular recurring pending waiting condition busiest overdue
    allowed regret accept decline confirm confirmed attendance start finish finished completed finishing youth
    innovation intellectuals technical estimate signer fall anything something everything nothing anybody somebody
    later soon already target targets special issue magazine district official invitation reply behalf
    """.split()
)
"""The words that office questions in English are made of."""
LOANS = frozenset(
    """
    item task deadline list plan meeting file email check help hello ok please thanks no hi report workshop team
    seminar project online show may first up off review detail date time budget sorry delegate event congress number
    so confirm call change still phone back reply member name group general training marketing booking special party
    target register information
    """.split()
)
"""English words that Vietnamese lines hold too: they tell nothing."""
WORD = re.compile(r"[^\W\d_]+(?:['’][a-z]+)?")
QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»")
ENDING = re.compile(r"(?:tion|ment|ing|ed|ies|ness|able)s?$")
ASKS = frozenset("what which who whom whose when where why how".split())
LOOKED_AT = 2_000  # characters; the rest of a longer line is not needed to know its language


def is_english(text: str) -> bool:
    """Whether a line is English: it has words that no Vietnamese writes, and not many that only Vietnamese does.

    Quoted words and names (capitalised, not English) belong to neither language.
    """
    words = WORD.findall(QUOTED.sub(" ", tidy(text[:LOOKED_AT]).replace("’", "'")))
    english = [word for word in words if _only_english(word.lower())]
    if len(words) == 1:
        return bool(english) and english[0].lower() in ASKS
    vietnamese = [word for word in words if _only_vietnamese(word)]
    if any(not word.isascii() for word in vietnamese):
        return len(english) > len(vietnamese)
    if not english:
        return len(words) >= 3 and all(word.lower() in ENGLISH for word in words) and not all(map(is_syllable, words))
    return 2 * len(english) >= len(vietnamese)


def _only_english(word: str) -> bool:
    if "'" in word:
        return True
    if word in LOANS or is_syllable(word):
        return False
    return word in ENGLISH or (len(word) >= 6 and ENDING.search(word) is not None)


def _only_vietnamese(word: str) -> bool:
    lower = word.lower()
    return lower not in ENGLISH and not word[0].isupper() and (not word.isascii() or is_syllable(fold(lower)))
