"""How long a fault run is: all of it with THUKY_SOAK=full (`make soak`), otherwise a tenth."""

from __future__ import annotations

import os


def rounds(full: int) -> int:
    """How many of `full` rounds this run has."""
    return full if os.environ.get("THUKY_SOAK") == "full" else full // 10
