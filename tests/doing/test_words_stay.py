"""A deed changes no words: what the plans taught about words is not learnt again."""

from __future__ import annotations

from dataclasses import replace

from tests.doing.plans import lexicon


def test_another_time_makes_no_other_words() -> None:
    known = lexicon()
    items = tuple(replace(item, period=None) for item in known.catalogue.items)
    later = known.over(replace(known.catalogue, items=items, revision=2))
    assert later.catalogue.items == items
    assert later.topics is known.topics


def test_another_chair_does() -> None:
    known = lexicon()
    items = tuple(replace(item, chair="Đ/c Lê Thị Lan") for item in known.catalogue.items)
    later = known.over(replace(known.catalogue, items=items))
    assert [person.label for person in later.names.people] == ["Đ/c Lê Thị Lan"]
    assert known.over(replace(known.catalogue, union="hue")) is not known
