"""`make bench`: how long an answer takes, in process and as a whole command."""

from __future__ import annotations

import asyncio
import statistics
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import date, datetime, time
from tempfile import TemporaryDirectory
from time import perf_counter
from zoneinfo import ZoneInfo

from benchmarks.crowd import UNION, crowd
from benchmarks.sets import QuestionSet, loaded, question_sets, thuky
from handlers.router import Asker, Router
from storage.database import Database
from storage.plan.plans import Plans
from storage.unions import Unions

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
NOW = datetime(2021, 4, 12, 9, tzinfo=ZONE)
COLD_RUNS = 7
CROWD = 20_000
CROWD_QUESTIONS = (
    "tháng này có việc gì",
    "quý 3 có bao nhiêu việc",
    "ai chủ trì mục 27",
    "việc của Ban chuyên đề 7 trong tháng 5",
    "khi nào có hội thảo về giống lúa mới",
    "đồng chí Nguyễn Văn An chủ trì những việc gì trong quý 2",
    "bao cao phan bien nang luong sach",
    "tuần sau có gì không",
)
CROWD_ROUNDS = 5


def main() -> None:
    """Measure everything and print a line for each."""
    for asked in question_sets():
        with loaded(asked) as url:
            _print(f"{asked.name}: one question in process", asyncio.run(_each_question(asked, url)))
            _print_seconds(f"{asked.name}: thuky ask --batch, {_turns(asked)} turns", [_batch(asked, url)])
            _print_seconds(f"{asked.name}: thuky ask, cold", [_cold(url) for _ in range(COLD_RUNS)])
    _print(f"a union with {CROWD} items: one question in process", asyncio.run(_in_a_crowd()))


async def _each_question(asked: QuestionSet, url: str) -> list[float]:
    async with _router(url) as router:
        taken = []
        for conversation in asked.conversations:
            at = datetime.combine(date.fromisoformat(conversation["today"]), time(9), ZONE)
            for turn in conversation["turns"]:
                begun = perf_counter()
                await router.converse(Asker(conversation["union"], at), [turn["q"]])
                taken.append(perf_counter() - begun)
        return taken


async def _in_a_crowd() -> list[float]:
    with TemporaryDirectory() as folder:
        async with _router(f"sqlite:///{folder}/crowd.db", fill=_fill) as router:
            await router.converse(Asker(UNION, NOW), CROWD_QUESTIONS[:1])  # reads the plans and learns their words
            taken = []
            for number in range(CROWD_ROUNDS * len(CROWD_QUESTIONS)):
                begun = perf_counter()
                await router.converse(Asker(UNION, NOW), [CROWD_QUESTIONS[number % len(CROWD_QUESTIONS)]])
                taken.append(perf_counter() - begun)
            return taken


async def _fill(database: Database) -> None:
    async with database.transaction() as tx:
        await Unions(tx).ensure(UNION)
        for document in crowd(CROWD):
            await Plans(tx).save(UNION, document, NOW, "benchmark")


@asynccontextmanager
async def _router(url: str, fill: Callable[[Database], Awaitable[None]] | None = None) -> AsyncIterator[Router]:
    database = Database(url)
    await database.start()
    try:
        if fill is not None:
            await fill(database)
        yield Router(database)
    finally:
        await database.close()


def _batch(asked: QuestionSet, url: str) -> float:
    begun = perf_counter()
    thuky("ask", "--batch", asked.questions, "--json", url=url)
    return perf_counter() - begun


def _cold(url: str) -> float:
    begun = perf_counter()
    thuky("ask", "ai chủ trì mục 27?", "--union", "thanh-hoa", "--today", "2021-04-12", url=url)
    return perf_counter() - begun


def _turns(asked: QuestionSet) -> int:
    return sum(len(conversation["turns"]) for conversation in asked.conversations)


def _print(what: str, taken: list[float]) -> None:
    p95 = statistics.quantiles(taken, n=20)[-1]
    print(f"{what:62} median {statistics.median(taken) * 1000:7.1f} ms   p95 {p95 * 1000:7.1f} ms")


def _print_seconds(what: str, taken: list[float]) -> None:
    print(f"{what:62} median {statistics.median(taken):7.2f} s")


if __name__ == "__main__":
    main()
