"""The office's command line, as tests/cli has it."""

from tests.cli.conftest import folder, thuky

__all__ = ["folder", "thuky"]
