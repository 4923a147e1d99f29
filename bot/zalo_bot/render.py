"""A Reply as one message of Zalo: plain text within the limit, its choices numbered. Knows no library."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.chat.paging import Part, Room, clipped, composed, cut, grouped, length
from bot.zalo_bot.channel import ABILITIES
from wording.reply import Block, Reply, Row
from wording.vi import numbered

SPARE = 20  # characters for blank lines
NOTES, NOTE_OF_FILE = 110, 250  # characters kept free for what is noted under a message
CHOICES_LIMIT = 900  # characters that a list of choices may take
SHORTEST_LABEL, SHORTEST_ROW = 12, 40  # characters


@dataclass(frozen=True, slots=True)
class Screen:
    """One message. `labels` are its numbered choices, the last of them "more" where there is a `rest`."""

    text: str
    labels: tuple[str, ...] = ()
    rest: Reply | None = None


def render(reply: Reply, notes: Sequence[str] = (), *, whole: bool = False) -> Screen:
    """The first page of a reply. `whole`: made short enough for one page where that can be.

    `notes` stand under it; what is shown above them does not depend on them.
    """
    labels = _labels(reply)
    room = _room((*_numbered(labels), numbered.more(999), numbered.HINT), len(reply.attachments))
    dealt = cut(_shortened(reply, room) if whole else reply, room)
    more = tuple(part for middle in dealt.middles[1:] for part in middle)
    if more:
        labels = (*labels, numbered.more(sum(isinstance(part, Row) for part in more)))
    choices = "\n".join((*_numbered(labels), *([numbered.HINT] if labels else [])))
    text = "\n\n".join(filter(None, [_text(dealt.pages[0]), *notes, choices]))
    return Screen(text, labels, _reply(reply, (*dealt.before, *more, *dealt.after)) if more else None)


def _labels(reply: Reply) -> tuple[str, ...]:
    """Shorter where there are many."""
    if not reply.choices:
        return ()
    limit = max(SHORTEST_LABEL, min(ABILITIES.label_limit, CHOICES_LIMIT // len(reply.choices) - 6))
    return tuple(clipped(" ".join(choice.label.split()), limit) for choice in reply.choices)


def _numbered(labels: Iterable[str]) -> list[str]:
    return [f"[{number}] {label}" for number, label in enumerate(labels, 1)]


def _room(choices: Iterable[str], files: int) -> Room:
    """What is left for the reply itself."""
    taken = SPARE + NOTES + NOTE_OF_FILE * files + sum(length(line) + 2 for line in choices)
    text = max(ABILITIES.text_limit - taken, 400)
    return Room(text, ABILITIES.page_rows, text * 2 // 5)


def _shortened(reply: Reply, room: Room) -> Reply:
    """As it is where it fits; otherwise without the small print, then with each row cut short."""
    if len(cut(reply, room).middles) <= 1 or not reply.rows:
        return reply
    bare = replace(
        reply, rows=tuple(replace(row, detail="") for row in reply.rows), after=(*reply.after, Block(numbered.IN_FULL))
    )
    limit = max(length(row.text) for row in bare.rows)
    while limit > SHORTEST_ROW and len(cut(bare, room).middles) > 1:
        limit = max(SHORTEST_ROW, limit * 9 // 10)
        bare = replace(bare, rows=tuple(replace(row, text=clipped(row.text, limit)) for row in bare.rows))
    return bare


def _reply(whole: Reply, parts: Sequence[Part]) -> Reply:
    """What is left of a reply, as a reply of its own."""
    rows = [place for place, part in enumerate(parts) if isinstance(part, Row)]
    first, last = (rows[0], rows[-1] + 1) if rows else (len(parts), len(parts))
    return replace(
        whole,
        before=tuple(part for part in parts[:first] if isinstance(part, Block)),
        rows=tuple(part if isinstance(part, Row) else Row("", part.text) for part in parts[first:last]),
        after=tuple(part for part in parts[last:] if isinstance(part, Block)),
        attachments=(),
    )


def _text(page: Iterable[Part]) -> str:
    """Blocks and rows under their headings, a blank line between the groups."""
    return "\n\n".join(
        "\n".join(([heading] if heading else []) + [composed(_part(part)) for part in parts])
        for heading, parts in grouped(page)
    )


def _part(part: Part) -> str:
    if isinstance(part, Block):
        return part.text
    label = f"{part.label}." if part.label else "•"
    detail = "".join(f"\n– {line}" for line in part.detail.splitlines())
    return f"{label} {part.text}{detail}"
