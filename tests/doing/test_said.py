"""What is told, and what only sounds like it."""

from __future__ import annotations

import pytest

from rules.people.role import Role
from tests.doing.plans import in_short, meant
from tests.doing.said import ASKED_BACK, ASKED_BY_MARKS, CHAT, MARKS, NOT_TOLD, WITH_REASON
from understanding.normalise import fold


@pytest.mark.parametrize(("text", "told"), [*MARKS.items(), *WITH_REASON.items(), *CHAT.items(), *ASKED_BACK.items()])
def test_what_is_told(text: str, told: str) -> None:
    assert in_short(meant(text)) == told


@pytest.mark.parametrize(("text", "told"), [*MARKS.items(), *ASKED_BACK.items()])
def test_without_marks_it_means_the_same(text: str, told: str) -> None:
    assert fold(in_short(meant(fold(text)))) == fold(told)


@pytest.mark.parametrize("text", [*NOT_TOLD, *ASKED_BY_MARKS])
def test_what_is_not_told(text: str) -> None:
    assert in_short(meant(text)) == ""


@pytest.mark.parametrize("text", NOT_TOLD)
def test_nor_without_marks(text: str) -> None:
    assert in_short(meant(fold(text))) == ""


def test_delegates_tell_of_themselves_alone() -> None:
    assert in_short(meant("xong mục 27 rồi nhé", role=Role.DELEGATE)) == ""
