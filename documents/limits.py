"""What a reading process may use. Windows knows no such limits: there the time alone ends a process."""

from __future__ import annotations

import sys
from collections.abc import Callable

MEMORY = 768 * 1024**2  # bytes of address space; a plan of 300 pages takes a fraction of it
MEMORY_OF_OFFICE = 6 * 1024**3  # bytes that LibreOffice may map: it maps far more than it uses
WRITTEN = 200 * 1024**2  # bytes in any file that is written

if sys.platform == "win32":

    def limit_this_process() -> None:
        """Nothing to be set."""

    roomier: Callable[[], None] | None = None
else:
    import resource

    def limit_this_process() -> None:
        """Limit memory and files of this process and of all that it starts."""
        _limit(resource.RLIMIT_AS, MEMORY, MEMORY_OF_OFFICE)
        _limit(resource.RLIMIT_FSIZE, WRITTEN, WRITTEN)
        _limit(resource.RLIMIT_CORE, 0, 0)

    def _limit(kind: int, soft: int, hard: int) -> None:
        _, most = resource.getrlimit(kind)
        if most != resource.RLIM_INFINITY:
            soft, hard = min(soft, most), min(hard, most)
        resource.setrlimit(kind, (soft, hard))

    def _roomier() -> None:
        """Give LibreOffice, about to be started, the memory that our own process may not take."""
        _, most = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (most, most))

    roomier = _roomier
