"""Bad input on the command line: one clear sentence, exit status 2."""

from __future__ import annotations

from typing import ClassVar

import click


class Refused(click.ClickException):
    """The command cannot be carried out; the message is the sentence that the user reads."""

    exit_code: ClassVar[int] = 2


def sentence(error: click.ClickException) -> str:
    """What is said to the user about `error`, in Vietnamese, on one line."""
    match error:
        case click.exceptions.NoSuchOption():
            return f"Không có tuỳ chọn {error.option_name}; xem `thuky --help`."
        case click.exceptions.NoSuchCommand():
            return f"Không có lệnh {error.command_name}; xem `thuky --help`."
        case click.exceptions.MissingParameter():
            return f"Còn thiếu {_name(error)}; xem `thuky --help`."
        case click.exceptions.BadParameter(param=click.Parameter(type=click.IntRange() as allowed)):
            return f"Giá trị của {_name(error)} phải là số từ {allowed.min} đến {allowed.max}."
        case click.exceptions.BadParameter(param=click.Parameter(type=click.Choice() as allowed)):
            return f"Giá trị của {_name(error)} phải là một trong: {', '.join(allowed.choices)}."
        case click.exceptions.BadParameter():
            return f"Giá trị của {_name(error)} không hợp lệ: {error.message}"
        case click.exceptions.UsageError():
            return f"Lệnh chưa đúng: {error.message} Xem `thuky --help`."
        case _:
            return error.format_message()


def _name(error: click.exceptions.BadParameter) -> str:
    if error.param is None:
        return error.param_hint if isinstance(error.param_hint, str) else "tham số"
    return (
        error.param.opts[0]
        if error.param.opts[0].startswith("-")
        else error.param.make_metavar(click.Context(click.Command(None)))
    )
