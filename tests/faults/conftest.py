"""The office's command line, as tests/cli has it."""

from tests.cli.conftest import folder, office, programme, thuky

__all__ = ["folder", "office", "programme", "thuky"]
