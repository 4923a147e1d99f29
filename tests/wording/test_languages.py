"""Both languages can say the same things: the same subjects, sentences and blanks in them."""

from __future__ import annotations

import inspect
import pkgutil
from types import ModuleType

import pytest

from wording import en, vi

# On paper, to strangers, to files, in reminders and on the pages: no question tells the language there.
ONLY_VIETNAMESE = {
    "access",
    "allowance",
    "cards",
    "chase",
    "credentials",
    "dates",
    "digest",
    "files",
    "loading",
    "notices",
    "numbered",
    "occasion",
    "pages",
    "revisions",
    "roll",
    "sheets",
}


def subject(language: ModuleType, name: str) -> ModuleType:
    found = getattr(language, name)
    assert isinstance(found, ModuleType)
    return found


def sentences(module: ModuleType) -> dict[str, str]:
    """The public functions of a subject with their signatures, and the names of its fixed sentences."""
    own = {name: value for name, value in vars(module).items() if not name.startswith("_") and name != "annotations"}
    functions = {
        name: str(inspect.signature(value))
        for name, value in own.items()
        if inspect.isfunction(value) and value.__module__ == module.__name__
    }
    return functions | {name: "fixed" for name, value in own.items() if isinstance(value, str)}


def test_both_speak_of_the_same_subjects() -> None:
    assert en.__all__ == vi.__all__


def test_every_vietnamese_subject_is_one_of_both() -> None:
    assert {module.name for module in pkgutil.iter_modules(vi.__path__)} - ONLY_VIETNAMESE == set(vi.__all__)


@pytest.mark.parametrize("name", vi.__all__)
def test_english_is_not_borrowed_vietnamese(name: str) -> None:
    assert subject(en, name).__name__ == f"wording.en.{name}"


@pytest.mark.parametrize("name", vi.__all__)
def test_both_have_the_same_sentences(name: str) -> None:
    assert sentences(subject(en, name)) == sentences(subject(vi, name))
