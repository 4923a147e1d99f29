"""Options that several commands share."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime

import click

from bot.refusal import Refused
from bot.settings import Settings


class Day(click.ParamType[date]):
    """A day written 2021-04-12."""

    name = "day"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail("ngày phải viết dạng 2021-04-12.", param, ctx)


class Moment(click.ParamType[datetime]):
    """A moment written 2021-04-01T08:00, on the office's clock unless it names its own zone."""

    name = "moment"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        if isinstance(value, datetime):
            return value
        try:
            return datetime.fromisoformat(str(value))
        except ValueError:
            self.fail("thời điểm phải viết dạng 2021-04-01T08:00.", param, ctx)


database_url = click.option("--database-url", metavar="URL", help="Cơ sở dữ liệu, thay cho DATABASE_URL.")
union = click.option("--union", metavar="MÃ", help="Mã của Liên hiệp hội, thay cho UNION.")
today = click.option("--today", type=Day(), metavar="NGÀY", help="Coi ngày này là hôm nay (2021-04-12).")
as_json = click.option("--json", "as_json", is_flag=True, help="In ra JSON.")

# It becomes part of addresses, so it stays plain.
_UNION_KEY = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")


def union_key(given: str | None, settings: Settings) -> str:
    """The union of this command, from its option or from UNION. Raises Refused without one or for a malformed one."""
    key = given or settings.union
    if not key:
        raise Refused(
            "Xin cho biết Liên hiệp hội nào: --union MÃ (ví dụ --union thanh-hoa), hoặc đặt UNION trong .env."
        )
    if not _UNION_KEY.fullmatch(key):
        raise Refused("Mã Liên hiệp hội chỉ gồm chữ thường không dấu, chữ số và gạch nối, ví dụ thanh-hoa.")
    return key


def unknown_union(union: str, known: Iterable[str]) -> str:
    """The sentence for a union that has no plans here."""
    here = ", ".join(known)
    return f"Chưa có kế hoạch nào của Liên hiệp hội “{union}”" + (f"; hiện có: {here}." if here else ".")


def typed(argument: str) -> str:
    """An argument as text: bytes that are no UTF-8 become a replacement mark instead of half a character."""
    return argument.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
