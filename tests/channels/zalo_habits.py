"""How Zalo behaves where those who have described it disagree."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Habits:
    """How Zalo behaves, each time as one of those says who have described it.

    `idle`: what a poll without news gets: "408" as status and body, "200" with the code in the body alone, or
    "empty", a result without anything. `repeats`: how often an update that was read is handed over again. `listed`:
    an update comes in a list. `flat`: a webhook's body is the update itself. `zero`: successes carry error_code 0.
    `as_200`: refusals come with HTTP status 200. `unset`: what getWebhookInfo says of none, "404" or "empty".
    `verifies`: the webhook is called when it is set; `ping` with what body. `resends`: what was not taken comes again.
    `first_name`: a sender has no display_name. `seconds`: the date of a sent message is in seconds.
    """

    idle: str = "408"
    repeats: int = 0
    listed: bool = False
    flat: bool = False
    zero: bool = True
    as_200: bool = False
    unset: str = "404"
    verifies: bool = True
    ping: bytes = b'{"ok":true,"result":{}}'
    resends: bool = True
    first_name: bool = False
    seconds: bool = False
