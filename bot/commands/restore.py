"""`thuky restore`: a copy takes the place of the database."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from bot.commands import options
from bot.refusal import Refused
from bot.settings import Settings, read_settings
from storage.keeping.backup import BackupFailed, back_up, restore


@click.command("restore")
@click.argument("file", type=click.Path(path_type=Path), metavar="TỆP")
@click.option("--yes", is_flag=True, help="Không hỏi lại.")
@options.database_url
def command(file: Path, yes: bool, database_url: str | None) -> None:
    """Lấy lại dữ liệu từ một bản sao lưu. Xin dừng trợ lý trước; dữ liệu hiện có được sao lưu trước khi thay."""
    settings = read_settings(database_url)
    if not yes:
        click.confirm(f"Thay toàn bộ dữ liệu hiện có bằng {file}?", abort=True)
    try:
        saved = _saved(settings)
        restore(settings.database_url, file)
    except (BackupFailed, OSError) as error:
        raise Refused(f"Không lấy lại được từ {file}, dữ liệu vẫn như cũ: {error}.") from error
    click.echo(f"Đã lấy lại dữ liệu từ {file}." + (f" Dữ liệu trước đó ở {saved}." if saved else ""))


def _saved(settings: Settings) -> Path | None:
    """Where what is there now was copied to; None where nothing is there yet."""
    if settings.sqlite_file is not None and not settings.sqlite_file.exists():
        return None
    return back_up(settings.database_url, settings.backup_folder / "truoc-khi-lay-lai", datetime.now(settings.zone))
