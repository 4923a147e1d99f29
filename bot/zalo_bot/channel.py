"""What Zalo is called and what it allows."""

from __future__ import annotations

from bot.abilities import Abilities

ABILITIES = Abilities(
    name="zalo",
    text_limit=2000,
    button_limit=0,
    label_limit=60,
    page_rows=40,
    edits=False,
    files=False,
    push_unasked=False,
    month_quota=3000,
)
NAME = ABILITIES.name

API_URL = "https://bot-api.zaloplatforms.com"
POLL_SECONDS = 30  # the longest that the server lets a poll wait
SEND_SECONDS = 15  # how long to wait for an answer
