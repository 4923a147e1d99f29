"""The list of commands, and what the smaller ones say."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from bot.cli import COMMANDS
from tests.cli.conftest import Said, Thuky
from tests.places import ROOT


def test_help_lists_every_command(thuky: Thuky) -> None:
    said = thuky("--help")
    listed = [line.split()[0] for line in said.lines[said.lines.index("Các lệnh:") + 1 :]]

    assert (said.status, listed) == (0, list(COMMANDS))


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_its_help(thuky: Thuky, command: str) -> None:
    said = thuky(command, "--help")

    assert said.status == 0
    assert said.lines[0].startswith(f"Usage: thuky {command}")


def test_an_unknown_command_is_refused(thuky: Thuky) -> None:
    assert thuky("forget") == Said(2, "", "Không có lệnh forget; xem `thuky --help`.")


@pytest.mark.parametrize("command", ["ask", "load", "time"])
def test_what_answers_quickly_does_not_load_the_channels(command: str) -> None:
    heavy = "{'aiogram', 'telegram', 'aiohttp', 'apscheduler', 'alembic', 'hypothesis'}"
    code = f"import sys, bot.commands.{command}; sys.exit(bool({heavy} & set(sys.modules)))"

    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_remind_shows_what_is_owed_at_that_minute_only(office: Thuky) -> None:
    said = office("remind", "--at", "2021-04-01T08:00", "--dry-run", "--json")
    messages = json.loads(said.out)

    assert (messages[0]["to"], messages[0]["channel"]) == ("Văn phòng", None)
    assert [item["no"] for item in messages[0]["lines"][0]["items"]] == [str(number) for number in range(24, 31)]
    assert office("remind", "--at", "2021-04-01T08:01", "--dry-run", "--json") == Said(0, "[]")
    assert office("remind", "--at", "2021-04-01T08:01", "--dry-run") == Said(
        0, "Vào thời điểm này không có gì phải nhắc."
    )


def test_remind_writes_to_nobody_while_it_is_not_clear_for_whom(office: Thuky) -> None:
    assert office("remind", "--at", "2021-04-01T08:00").status == 2
    assert office("remind", "--at", "2021-04-01T08:00", "--union", "hue") == Said(
        2, "", "Chưa có kế hoạch nào của Liên hiệp hội “hue”; hiện có: thanh-hoa."
    )
    assert office("remind", "--at", "8h sáng", "--dry-run") == Said(
        2, "", "Giá trị của --at không hợp lệ: thời điểm phải viết dạng 2021-04-01T08:00."
    )


def test_run_without_a_channel_says_what_to_set(thuky: Thuky) -> None:
    assert thuky("run", "--union", "thanh-hoa") == Said(
        2,
        "",
        "Chưa có kênh nào để chạy: xin đặt TELEGRAM_TOKEN, ZALO_TOKEN hoặc WEB_PORT trong .env (xem .env.example).",
    )
