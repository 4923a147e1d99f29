"""A reply before any platform has touched it: blocks of text, rows of facts, choices to tap. It survives JSON."""

from __future__ import annotations

import base64
import json
from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """What sort of answer it is."""

    ITEMS = "items"
    VALUE = "value"
    COUNT = "count"
    EVENT = "event"
    RSVP = "rsvp"
    CLARIFY = "clarify"
    HELP = "help"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Cited:
    """The source of a fact: plan key, section and number as printed."""

    plan: str
    section: str | None
    no: str | None


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph. `style`: "text", "title" (bold), "quote" (words of a plan) or "note" (assumptions, sources)."""

    text: str
    style: str = "text"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a list: `label` is what stands before it ("27"), `text` the fact, `detail` the small print.

    Rows of one `heading` follow each other; it is shown above the first of them, again on every page.
    """

    label: str
    text: str
    detail: str = ""
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """A button: `label` is what it shows, `says` the question that tapping it asks."""

    label: str
    says: str


DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PNG = "image/png"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with the reply: `name` as it is saved ("ma-moi.docx"), its media type, its bytes.

    Without any it is known to have been there: they were handed over.
    """

    name: str
    media_type: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Reply:
    """`before`, then `rows` (paged by the channel where they do not fit), then `after`, then `choices`.

    `cited` are all items that the answer states, over all pages; `action` is what an rsvp did.
    """

    kind: Kind
    before: tuple[Block, ...] = ()
    rows: tuple[Row, ...] = ()
    after: tuple[Block, ...] = ()
    choices: tuple[Choice, ...] = ()
    cited: tuple[Cited, ...] = ()
    action: str | None = None
    attachments: tuple[Attachment, ...] = ()

    def page(self, number: int, size: int) -> Reply:
        """The same reply with only the rows of page `number` (from 0) of `size` rows."""
        return replace(self, rows=self.rows[number * size : (number + 1) * size])


def say(kind: Kind, *paragraphs: str) -> Reply:
    """A reply of plain paragraphs."""
    return Reply(kind, before=tuple(Block(text) for text in paragraphs))


def plain(reply: Reply) -> str:
    """The whole reply as unpaged text, as a terminal shows it."""
    lines = [block.text for block in reply.before]
    heading = ""
    for row in reply.rows:
        if row.heading != heading:
            heading = row.heading
            lines += ["", heading]
        lines.append(f"{row.label}. {row.text}" if row.label else f"- {row.text}")
        lines += [f"   {line}" for line in row.detail.splitlines()]
    lines += [block.text for block in reply.after]
    lines += [f"  [{number}] {choice.label}" for number, choice in enumerate(reply.choices, 1)]
    return "\n".join(lines)


def dump(reply: Reply) -> str:
    """JSON that `load` reads back to an equal reply."""
    return json.dumps(asdict(reply), ensure_ascii=False, separators=(",", ":"), default=_text_of_bytes)


def _text_of_bytes(content: bytes) -> str:
    return base64.b64encode(content).decode()


OF_A_FILE, OF_AN_EMPTIED = '"content":"', '"content":""'
"""What stands in a dumped reply for each of its files; in what it says, quotes are escaped."""


def without_files(text: str) -> str:
    """What `dump` wrote, without the bytes of its files."""
    reply = load(text)
    emptied = tuple(replace(file, content=b"") for file in reply.attachments)
    return dump(replace(reply, attachments=emptied)) if emptied else text


def load(text: str) -> Reply:
    """The reply that `dump` wrote."""
    raw: dict[str, Any] = json.loads(text)
    return Reply(
        kind=Kind(raw["kind"]),
        before=tuple(Block(**block) for block in raw["before"]),
        rows=tuple(Row(**row) for row in raw["rows"]),
        after=tuple(Block(**block) for block in raw["after"]),
        choices=tuple(Choice(**choice) for choice in raw["choices"]),
        cited=tuple(Cited(**cited) for cited in raw["cited"]),
        action=raw["action"],
        attachments=tuple(
            Attachment(file["name"], file["media_type"], base64.b64decode(file["content"]))
            for file in raw.get("attachments", ())
        ),
    )
