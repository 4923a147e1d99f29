"""`thuky time`: which days a phrase means."""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path

import click

from bot.commands import options
from bot.commands.lines import day, read_lines
from bot.refusal import Refused
from bot.settings import read_settings
from rules.plan import Period
from understanding import times


@click.command("time", short_help="Cho biết một cụm từ chỉ khoảng thời gian nào")
@click.argument("phrase", metavar="CỤM_TỪ", required=False)
@options.today
@click.option("--batch", type=click.Path(path_type=Path), metavar="TỆP", help="Mỗi dòng {text, reference}.")
@click.option("--utterance", is_flag=True, help="Với --batch: đọc trường utterance thay cho text.")
@options.as_json
def command(phrase: str | None, today: date | None, batch: Path | None, utterance: bool, as_json: bool) -> None:
    """Cho biết CỤM_TỪ ("quý sau", "cuối tháng 5") chỉ khoảng thời gian nào."""
    if batch is not None:
        _print_batch(batch, "utterance" if utterance else "text")
    elif phrase is None:
        raise Refused("Hãy cho một cụm từ chỉ thời gian, hoặc --batch và tên tệp.")
    else:
        period = times.read(phrase, today or datetime.now(read_settings().zone).date())
        click.echo(json.dumps(as_dict(period)) if as_json else _said(period))


def _print_batch(batch: Path, field: str) -> None:
    for line in read_lines(batch, field, "reference"):
        click.echo(json.dumps(as_dict(times.read(line[field], day(line["reference"])))))


def as_dict(period: Period | None) -> dict[str, str | None]:
    """`start` and `end` as days; an open side is None, no time is None on both sides."""
    start, end = (period.start, period.end) if period else (None, None)
    return {"start": start.isoformat() if start else None, "end": end.isoformat() if end else None}


def _said(period: Period | None) -> str:
    if period is None:
        return "Cụm từ này không chỉ thời gian."
    start = f"từ {period.start:%d/%m/%Y}" if period.start else "từ trước"
    end = f"đến hết {period.end:%d/%m/%Y}" if period.end else "trở đi, không có hạn cuối"
    return f"{start} {end}".capitalize()
