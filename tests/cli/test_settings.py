"""Settings: from the environment and .env, secrets hidden, wrong values refused by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.refusal import Refused
from bot.settings import Settings, read_settings
from tests.places import ROOT


def test_without_anything_set_the_defaults_hold(folder: Path) -> None:
    settings = read_settings()

    assert settings.database_url == "sqlite:///data/thuky.db"
    assert settings.sqlite_file == Path("data/thuky.db")
    assert (settings.union, settings.telegram_token, settings.admin_ids) == (None, None, ())


def test_the_example_file_sets_what_the_defaults_are(folder: Path) -> None:
    before = read_settings()
    (folder / ".env").write_text((ROOT / ".env.example").read_text(encoding="utf-8"), encoding="utf-8")

    assert read_settings() == before


def test_the_example_file_names_every_setting() -> None:
    lines = (ROOT / ".env.example").read_text(encoding="utf-8").splitlines()
    named = {line.partition("=")[0] for line in lines if "=" in line and not line.startswith("#")}

    assert named == {field.upper() for field in Settings.model_fields}


def test_an_option_goes_before_the_environment_and_that_before_the_file(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / ".env").write_text("UNION=hue\nADMIN_IDS=1, -20,\nDATABASE_URL=sqlite:///file.db\n", encoding="utf-8")
    monkeypatch.setenv("UNION", "thanh-hoa")
    settings = read_settings("postgresql://127.0.0.1/plans")

    assert (settings.union, settings.admin_ids) == ("thanh-hoa", (1, -20))
    assert settings.database_url == "postgresql://127.0.0.1/plans"
    assert settings.sqlite_file is None


def test_secrets_do_not_show(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_TOKEN", "123:secret")
    monkeypatch.setenv("TELEGRAM_PROXY", "http://me:secret@127.0.0.1")
    monkeypatch.setenv("DATABASE_URL", "postgresql://me:secret@127.0.0.1/plans")

    assert "secret" not in f"{read_settings()!r} {read_settings()}"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ADMIN_IDS", "1,secret"),
        ("TIMEZONE", "Asia/Secret"),
        ("TIMEZONE", "../secret"),
        ("LOG_LEVEL", "secret"),
        ("WEB_URL", "secret"),
        ("WEB_URL", "https://thuky.example/secret"),
    ],
)
def test_a_wrong_value_is_refused_by_name_and_not_repeated(
    folder: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)

    with pytest.raises(Refused) as refused:
        read_settings()
    assert refused.value.message == f"Giá trị cấu hình không hợp lệ: {name}. Xem mẫu trong tệp .env.example."
