"""How fast reminders leave: 350 pushes to 350 chats beside four replies a second, under Telegram's own limits.

Run as `python -m benchmarks.pushing`; it takes a quarter of a minute and wants a quiet machine.
"""

from __future__ import annotations

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory

from storage import Database
from tests.faults.pacing import CHATS, measure


async def main() -> None:
    with TemporaryDirectory() as folder:
        database = Database(f"sqlite:///{Path(folder) / 'thuky.db'}")
        await database.start()
        try:
            measured = await measure(database, CHATS)
        finally:
            await database.close()
    print(
        f"{measured.pushed} pushes in {measured.seconds:.1f} s, {measured.replied} replies beside them, "
        f"at most {measured.worst} in a second, {measured.refused} asked to wait"
    )


if __name__ == "__main__":
    asyncio.run(main())
