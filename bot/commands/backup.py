"""`thuky backup`: a copy of the whole database, while the bot goes on."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from bot.commands import options
from bot.refusal import Refused
from bot.settings import read_settings
from storage.keeping.backup import BackupFailed, back_up, rotate


@click.command("backup")
@click.option("--folder", type=click.Path(path_type=Path), metavar="THƯ-MỤC", help="Nơi để, thay cho BACKUP_FOLDER.")
@options.database_url
def command(folder: Path | None, database_url: str | None) -> None:
    """Sao lưu toàn bộ dữ liệu, không cần dừng trợ lý. In ra tệp đã tạo."""
    settings = read_settings(database_url)
    if settings.sqlite_file is not None and not settings.sqlite_file.exists():
        raise Refused(f"Chưa có dữ liệu ở {settings.sqlite_file} để sao lưu.")
    try:
        path = back_up(settings.database_url, folder or settings.backup_folder, datetime.now(settings.zone))
        if folder is None and settings.backup_keep:
            rotate(settings.backup_folder, settings.backup_keep)
    except (BackupFailed, OSError) as error:
        raise Refused(f"Không sao lưu được: {error}.") from error
    click.echo(path)
