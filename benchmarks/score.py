"""`make score`: how many turns are answered right, and how many wrong but confident, by kind and by style."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from benchmarks.judge import Expected, Given, fault
from benchmarks.sets import QuestionSet, loaded, question_sets, thuky


@dataclass(frozen=True, slots=True)
class Judged:
    """One turn with its verdict; `fault` is None when the answer is right."""

    where: str
    question: str
    kind: str
    style: str
    fault: str | None
    sure: bool

    @property
    def misleads(self) -> bool:
        """Wrong, and stated as if it were certain."""
        return self.fault is not None and self.sure


def judged(asked: QuestionSet) -> list[Judged]:
    """All turns of a set, answered by one `thuky ask --batch`."""
    with loaded(asked) as url:
        lines = thuky("ask", "--batch", asked.questions, "--json", url=url).splitlines()
    answers = {line["id"]: line["turns"] for line in map(json.loads, lines)}
    return [turn for conversation in asked.conversations for turn in _turns(conversation, answers[conversation["id"]])]


def _turns(conversation: dict[str, object], answers: list[dict[str, object]]) -> Iterator[Judged]:
    turns = conversation["turns"]
    assert isinstance(turns, list)
    for number, (turn, answer) in enumerate(zip(turns, answers, strict=True), 1):
        expected, given = Expected.read(turn["expect"]), Given.read(answer)
        yield Judged(
            where=f"{conversation['id']}.{number}",
            question=turn["q"],
            kind=expected.kind,
            style=str(conversation.get("style", "-")),
            fault=fault(expected, given),
            sure=given.sure,
        )


@dataclass(frozen=True, slots=True)
class Score:
    """Shares from 0 to 1 over `turns` turns."""

    turns: int
    accuracy: float
    misleading: float


def score(turns: Iterable[Judged]) -> Score:
    """How right a number of turns is."""
    counted = list(turns)
    right = sum(turn.fault is None for turn in counted)
    return Score(len(counted), right / len(counted), sum(turn.misleads for turn in counted) / len(counted))


def report(asked: QuestionSet) -> None:
    """Print the figures of one set, and every turn that is wrong."""
    turns = judged(asked)
    groups: dict[str, list[Judged]] = defaultdict(list)
    for turn in turns:
        for group in (f"kind {turn.kind}", f"style {turn.style}"):
            groups[group].append(turn)
    print(f"\n{asked.name}: {asked.questions.name} over {len(asked.sources)} documents")
    print(f"  {'':22}{'turns':>6}{'right':>9}{'wrong but confident':>22}")
    for group, members in [*sorted(groups.items()), ("all", turns)]:
        figures = score(members)
        print(f"  {group:22}{figures.turns:6}{figures.accuracy:9.1%}{figures.misleading:22.1%}")
    for turn in turns:
        if turn.fault is not None:
            print(f"  {turn.where} {turn.question!r}: {turn.fault}{' (confident)' if turn.sure else ''}")


def main() -> None:
    """Report on every set that is here."""
    for asked in question_sets():
        report(asked)


if __name__ == "__main__":
    main()
