"""`make bench`: a whole import (read, understand, store) beside markitdown turning the same file into Markdown.

Both warm, in one process, one after the other; the figure is the median of the pairs. Then what 300 pages of PDF need.
"""

from __future__ import annotations

import asyncio
import io
import statistics
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from zoneinfo import ZoneInfo

from markitdown import MarkItDown, StreamInfo

from documents.reading import read_bytes
from rules.plan import PlanDocument
from storage.database import Database
from storage.plan.plans import Plans
from storage.unions import Unions
from tests.documents.described import FORMS, Described, Grid, pdf
from tests.places import EXAMPLES

PAIRS = 15
WARM_UP = 2
UNION = "thanh-hoa"
NOW = datetime(2024, 1, 5, 9, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
AT_MOST = {"docx": 0.3, "xlsx": 0.3, "pdf": 1.5}
MEGABYTES = 120
PAGES = 300
ROWS_ON_A_PAGE = 22  # of the long PDF, about
FRESH = """
import sys
from pathlib import Path
from documents.reading import read_file
read_file(Path(sys.argv[1]))
print(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0])
"""
"""The most that it ever held, in kB; getrusage would count what this process holds when it starts the other."""


def main() -> None:
    """Measure each form beside markitdown, then the memory of a long PDF."""
    plan = _programme()
    for form, limit in AT_MOST.items():
        asyncio.run(_pairs(form, FORMS[form](plan), limit))
    _long_pdf()


def _programme() -> Described:
    """The year's programme of the examples, 72 items, described for every form."""
    lines = (EXAMPLES / "chuong-trinh-cong-tac-2021.txt").read_text(encoding="utf-8").split("\n")
    rows = [tuple(line.split("\t")) for line in lines if line.count("\t") > 3]
    width = len(rows[0])
    return _described((rows[0],), tuple(row for row in rows[1:] if len(row) == width))


def _described(headings: tuple[tuple[str, ...], ...], rows: tuple[tuple[str, ...], ...]) -> Described:
    return Described(
        issuer=("LIÊN HIỆP CÁC HỘI KH&KT TỈNH", "THƯỜNG TRỰC"),
        number="07/CTr-LHH",
        dated="Thanh Hóa, ngày 05 tháng 01 năm 2024",
        title=("CHƯƠNG TRÌNH CÔNG TÁC NĂM 2024",),
        body=(Grid(headings, rows),),
        signed=("CHỦ TỊCH", "Nguyễn Văn Phát"),
    )


async def _pairs(form: str, content: bytes, limit: float) -> None:
    markitdown = MarkItDown()
    info = StreamInfo(extension=f".{form}", filename=f"plan.{form}")
    ours: list[float] = []
    theirs: list[float] = []
    with TemporaryDirectory() as folder:
        async with _database(folder) as database:
            for number in range(WARM_UP + PAIRS):
                begun = perf_counter()
                document = read_bytes(content, f"plan.{form}", key=str(number))
                await _store(database, document)
                between = perf_counter()
                markitdown.convert_stream(io.BytesIO(content), stream_info=info)
                ours.append(between - begun)
                theirs.append(perf_counter() - between)
    ratio = statistics.median(one / other for one, other in zip(ours[WARM_UP:], theirs[WARM_UP:], strict=True))
    print(
        f".{form}, {len(document.items)} items: import {_ms(ours)}, markitdown {_ms(theirs)}, "
        f"{ratio:.3f} times as long (at most {limit})"
    )


async def _store(database: Database, document: PlanDocument) -> None:
    async with database.transaction() as tx:
        await Plans(tx).save(UNION, document, NOW, "benchmark")


@asynccontextmanager
async def _database(folder: str) -> AsyncIterator[Database]:
    database = Database(f"sqlite:///{folder}/bench.db")
    await database.start()
    try:
        async with database.transaction() as tx:
            await Unions(tx).ensure(UNION)
        yield database
    finally:
        await database.close()


def _long_pdf() -> None:
    """The most memory that a fresh process takes for 300 pages."""
    row = ("Tổ chức kiểm tra, giám sát việc thực hiện nhiệm vụ tại các đơn vị trực thuộc", "Văn phòng", "Quý II")
    rows = tuple((str(number), *row) for number in range(1, PAGES * ROWS_ON_A_PAGE))
    with TemporaryDirectory() as folder:
        file = Path(folder) / "long.pdf"
        file.write_bytes(pdf(_described((("TT", "Nội dung công việc", "Đơn vị chủ trì", "Thời gian"),), rows)))
        begun = perf_counter()
        said = subprocess.run([sys.executable, "-c", FRESH, file], capture_output=True, check=True)
    megabytes = int(said.stdout) / 1024
    print(f".pdf of {PAGES} pages: {perf_counter() - begun:.0f} s, {megabytes:.0f} MB (at most {MEGABYTES})")


def _ms(taken: list[float]) -> str:
    return f"{statistics.median(taken[WARM_UP:]) * 1000:.1f} ms"


if __name__ == "__main__":
    main()
