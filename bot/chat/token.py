"""A platform does not know the bot's token."""

from __future__ import annotations


class TokenRefused(Exception):
    """`platform` as people call it; trying again cannot help."""

    def __init__(self, platform: str) -> None:
        super().__init__(f"{platform} refuses the token")
        self.platform = platform
