"""The way to the pages."""

from __future__ import annotations

ADMINISTRATOR = "Quản trị"
NO_PAGES = "The Office has not opened the web pages of this assistant."
NOT_LINKED = "Your account is not linked yet, so you cannot enter the web pages; please ask the Office for a code."


def way_in(address: str, front: str, code: str, minutes: int) -> tuple[str, ...]:
    """The link, and the code for another machine; both are good once, for so many minutes."""
    return (
        f"Please open the web page: {address}",
        f"From another machine: open {front} and type the code {code}.",
        f"Link and code are good once, for {minutes} minutes; please do not pass them on.",
    )
