"""The office's command line, as tests/cli has it, and both databases, as tests/storage has them."""

from tests.cli.conftest import folder, office, programme, thuky
from tests.storage.conftest import database_url, postgres_url

__all__ = ["database_url", "folder", "office", "postgres_url", "programme", "thuky"]
