"""The environment and `.env`, read once into one frozen object."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.refusal import Refused
from rules.people.terms import Terms
from rules.reminders.allowance import Allowance


class Settings(BaseSettings):
    """What an installation sets. Each field is the environment variable of the same name in capitals."""

    model_config = SettingsConfigDict(
        env_file=".env", env_file_encoding="utf-8", env_ignore_empty=True, extra="ignore", frozen=True
    )

    # Both may hold a password, so neither is shown.
    database_url: str = Field(default="sqlite:///data/thuky.db", repr=False)
    telegram_proxy: str | None = Field(default=None, repr=False)

    union: str | None = None
    telegram_token: SecretStr | None = None
    telegram_api_url: str | None = None
    zalo_token: SecretStr | None = None
    zalo_api_url: str | None = None
    zalo_bot: str | None = None
    zalo_month: Annotated[int, Field(ge=0)] = 3000
    zalo_reserved: Annotated[int, Field(ge=0)] = 600
    zalo_people: Annotated[int, Field(ge=0)] = 50
    public_url: str | None = None
    web_url: str | None = None
    web_host: str = "127.0.0.1"
    web_port: Annotated[int | None, Field(ge=1, le=65535)] = None
    telegram_bot: str | None = None
    admin_ids: Annotated[tuple[int, ...], NoDecode] = ()
    code_days: Annotated[int, Field(ge=1, le=60)] = 7
    keep_messages_days: Annotated[int, Field(ge=2)] = 90
    keep_roll_days: Annotated[int, Field(ge=1)] = 365
    keep_people_days: Annotated[int, Field(ge=1)] = 365
    backup_folder: Path = Path("data/backups")
    backup_keep: Annotated[int, Field(ge=0)] = 14
    morning_report: bool = True
    watchdog_url: str | None = Field(default=None, repr=False)
    timezone: str = "Asia/Ho_Chi_Minh"
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"

    @field_validator("admin_ids", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        if isinstance(value, str):
            return tuple(part.strip() for part in value.split(",") if part.strip())
        return value

    @field_validator("timezone")
    @classmethod
    def _is_a_zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError) as error:
            raise ValueError("no such zone") from error
        return value

    @field_validator("public_url")
    @classmethod
    def _is_https(cls, value: str | None) -> str | None:
        if value is not None and not value.startswith("https://"):
            raise ValueError("Telegram and Zalo call nothing but https")
        return value

    @field_validator("web_url")
    @classmethod
    def _is_http(cls, value: str | None) -> str | None:
        if value is not None and not re.fullmatch(r"https?://[^/\s]+/?", value):
            raise ValueError("an address that a browser opens, without a path")
        return value

    @property
    def sqlite_file(self) -> Path | None:
        """The file that the plans are kept in, None where a server keeps them."""
        kind, _, path = self.database_url.partition(":///")
        return Path(path) if kind.split("+")[0] == "sqlite" and path else None

    @property
    def terms(self) -> Terms:
        """How long codes and what is kept about people last."""
        codes, messages, roll, people = (
            timedelta(days=days)
            for days in (self.code_days, self.keep_messages_days, self.keep_roll_days, self.keep_people_days)
        )
        bot = self.telegram_bot.removeprefix("@") if self.telegram_bot else None
        return Terms(bot, codes, messages, roll, people, self.pages_at, {"zalo": self.zalo_allowance})

    @property
    def pages_at(self) -> str | None:
        """The address under which people reach the pages: as set, or else what leads to this machine anyway."""
        if self.web_url or self.public_url:
            return (self.web_url or self.public_url or "").rstrip("/")
        everywhere = self.web_host in ("0.0.0.0", "::")  # noqa: S104 -- no address that a browser could open
        return None if self.web_port is None or everywhere else f"http://{self.web_host}:{self.web_port}"

    @property
    def tokens(self) -> list[str]:
        """Of the channels that are to run."""
        return [token.get_secret_value() for token in (self.telegram_token, self.zalo_token) if token is not None]

    @property
    def zalo_allowance(self) -> Allowance:
        """What may be sent through Zalo; no more is kept for reminders than there is."""
        return Allowance(self.zalo_month, min(self.zalo_reserved, self.zalo_month), self.zalo_people)

    @property
    def zone(self) -> ZoneInfo:
        """The office's zone."""
        return ZoneInfo(self.timezone)


def read_settings(database_url: str | None = None) -> Settings:
    """The settings of this process; `database_url` goes before the environment. Raises Refused on a wrong value."""
    try:
        return Settings(database_url=database_url) if database_url else Settings()
    except ValidationError as error:
        names = sorted({str(problem["loc"][0]).upper() for problem in error.errors()})
        # The value itself is not shown: it may be a token.
        raise Refused(f"Giá trị cấu hình không hợp lệ: {', '.join(names)}. Xem mẫu trong tệp .env.example.") from None
