"""An English question means what its Vietnamese twin means, and is told from Vietnamese without marks."""

from __future__ import annotations

import pytest

from handlers.answer import ASKED
from handlers.ask.turn import Turn
from tests.understanding.twins import Conversation, conversations, lexicon
from understanding.asks.understand import understand
from understanding.context import Context
from understanding.english import is_english, to_vietnamese
from understanding.meaning import Ask, CannotSay, Reason
from wording import vi

ENGLISH = """
    Who chairs item 27?
    who is responsible for Ban Thông tin
    Who chairs the review of quy hoach vung huyen Thach Thanh?
    What’s due this month?
    and next month?
    only the ones chaired by Mr Uy
    list the tasks in May
    details of the second one
    item 5 of the congress plan
    Tasks about “Đặc san”
    Tasks about Đặc san
    Am I on the list?
    I agree
    I can't come
    I will attend
    Thank you
    Good morning
    Where?
    when
    deadlines in July
    WHAT DO WE HAVE THIS MONTH?
"""
VIETNAMESE = """
    thang nay co viec gi
    ai chu tri muc 27
    list giup chi viec thang 1
    deadline khi nao
    item 54 la j the
    item 27
    item 27 thi sao
    task nao cua anh Tan
    check giup em plan thang nay
    hello em
    hello
    ok thanks em
    thanks
    email cho anh cai list thang 5 nhe
    mai co meeting voi so KHCN khong
    deadline cua item 54 la khi nao
    who chu tri muc 27 vay em
    team minh co task gi tuan nay
    may an do long the a
    no the a
    em an do di
    tim to in an do
    de an nao do anh Uy lo
    toi du duoc
    THANG NAY CO VIEC GI
    cho so the hang thang
    Ai chủ trì mục 27?
    report của ban KHCN tháng 5 đâu
    hop online hay offline
    workshop nao sap toi
    @12 chair
    27
    ?
"""


def lines(text: str) -> list[str]:
    return text.strip().replace("    ", "").splitlines()


def meanings(conversation: Conversation, language: int) -> list[Ask]:
    """What was meant, turn by turn; each is answered, so that the next may refer to it."""
    words, context, meant = lexicon(conversation.union), Context(), []
    for turn in conversation.turns:
        understood = understand(turn[language], conversation.today, words, context, conversation.role)
        meant.append(understood.ask)
        say = ASKED.get(type(understood.ask))
        answered = Turn(words, conversation.today, understood.context, vi)
        context = say(understood.ask, answered).context if say else understood.context
    return meant


@pytest.mark.parametrize("conversation", conversations(), ids=str)
def test_both_languages_mean_the_same(conversation: Conversation) -> None:
    english, vietnamese = (meanings(conversation, language) for language in (0, 1))

    assert english == vietnamese
    assert CannotSay(Reason.UNKNOWN) not in vietnamese


def test_there_are_enough_of_them() -> None:
    assert len(conversations()) >= 100


@pytest.mark.parametrize("line", lines(ENGLISH))
def test_english(line: str) -> None:
    assert is_english(line)


@pytest.mark.parametrize("line", lines(VIETNAMESE))
def test_vietnamese(line: str) -> None:
    assert not is_english(line)
    assert to_vietnamese(line) is None


@pytest.mark.parametrize(
    ("english", "vietnamese"),
    [
        ("What is Ms May doing in May?", "đồng chí May chủ trì việc gì tháng 5?"),
        ("What is Mr An chairing in Q3?", "đồng chí An chủ trì việc gì quý III?"),
        ("What is due on 15 September 2023?", "có việc gì ngày 15 tháng 9 năm 2023?"),
        ("What may we have in may?", "tháng 5?"),
        ("Who chairs 166-KH/TU?", "ai chủ trì 166-KH/TU?"),
        ("Tasks about “The third quarter”", "việc về “The third quarter”"),
        ("I cannot come because my children have exams in May", "tôi không dự được vì my children have exams in May"),
    ],
)
def test_names_numbers_and_quoted_words_stay(english: str, vietnamese: str) -> None:
    assert to_vietnamese(english) == vietnamese


@pytest.mark.parametrize(
    "piece", ["who chairs ", "how many tasks does ", "from now to ", "[the] {who} <be> ", "\U000f0000"]
)
def test_any_line_has_an_answer(piece: str) -> None:
    assert to_vietnamese("what is due " + piece * 100) is not None
