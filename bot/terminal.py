"""The chat in a terminal: a question in, a reply out as text, a number typed for a choice."""

from __future__ import annotations

import os
import shutil
import signal
import sys
import textwrap
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress

from wording.reply import Choice, Reply

with suppress(ImportError):
    import readline  # noqa: F401 -- once imported, input() lets a line be edited and called back

Ask = Callable[[str], Awaitable[Reply]]

PROMPT = "Anh/chị › "
NAME = "Thư Ký"
LEAVING = {"thoát", "thoat", "exit", "quit"}
WIDEST = 100  # columns; longer lines are hard to read

# ANSI styles by Block.style, and for the labels of rows and choices.
STYLES = {"title": "1", "quote": "3", "note": "2", "label": "36", "name": "1;32", "question": "1;33"}


class Terminal:
    """Prints to standard output, in colour where somebody is looking and NO_COLOR is not set."""

    def __init__(self) -> None:
        self._coloured = sys.stdout.isatty() and "NO_COLOR" not in os.environ
        self._width = min(shutil.get_terminal_size().columns, WIDEST)

    def show(self, reply: Reply) -> None:
        """Print a reply, unpaged: a terminal scrolls."""
        self._print(self._styled(NAME, "name"))
        for block in reply.before:
            self._paragraph(block.text, block.style)
        heading = ""
        for row in reply.rows:
            if row.heading != heading:
                heading = row.heading
                self._paragraph(heading, "title")
            self._row(row.label, row.text, row.detail)
        for block in reply.after:
            self._paragraph(block.text, block.style)
        for number, choice in enumerate(reply.choices, 1):
            self._print(f"  {self._styled(f'[{number}]', 'label')} {choice.label}")
        self._print()

    def question(self, text: str) -> None:
        """Print a question that nobody typed here."""
        self._print(self._styled(f"{PROMPT}{text}", "question"))

    def note(self, text: str) -> None:
        """Print what the program says about itself."""
        self._paragraph(text, "note")

    def gap(self) -> None:
        """Print an empty line."""
        self._print()

    def _row(self, label: str, text: str, detail: str) -> None:
        mark = f"{label}." if label else "-"
        indent = " " * (len(mark) + 3)
        lines = self._wrapped(text, indent)
        self._print(f"  {self._styled(mark, 'label')} {lines[0].lstrip()}")
        for line in lines[1:]:
            self._print(line)
        for line in detail.splitlines():
            for wrapped in self._wrapped(line, indent):
                self._print(self._styled(wrapped, "note"))

    def _paragraph(self, text: str, style: str) -> None:
        for line in text.splitlines() or [""]:
            for wrapped in self._wrapped(line, "  "):
                self._print(self._styled(wrapped, style))

    def _wrapped(self, text: str, indent: str) -> list[str]:
        return textwrap.wrap(text, self._width, initial_indent=indent, subsequent_indent=indent) or [""]

    def _styled(self, text: str, style: str) -> str:
        return f"\x1b[{STYLES[style]}m{text}\x1b[0m" if self._coloured and style in STYLES else text

    def _print(self, line: str = "") -> None:
        sys.stdout.write(line + "\n")
        sys.stdout.flush()


async def play(terminal: Terminal, ask: Ask, questions: Iterable[str]) -> None:
    """Ask the questions one after the other and show each with its answer."""
    for question in questions:
        terminal.question(question)
        terminal.show(await ask(question))


async def chat(terminal: Terminal, ask: Ask) -> None:
    """Talk until the person leaves: an empty end of input, Ctrl-C, or one of LEAVING."""
    choices: tuple[Choice, ...] = ()
    while (line := _typed()) is not None:
        text = _chosen(line.strip(), choices)
        if text.casefold() in LEAVING:
            return
        if text:
            reply = await ask(text)
            choices = reply.choices
            terminal.show(reply)


def _typed() -> str | None:
    """The next line, None when the person leaves by Ctrl-D or Ctrl-C. Nothing else needs the event loop meanwhile."""
    # Under asyncio's own handler a first Ctrl-C would only mark the task, and input() would go on waiting.
    handler = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        return input(PROMPT)
    except (EOFError, KeyboardInterrupt):
        sys.stdout.write("\n")
        return None
    finally:
        signal.signal(signal.SIGINT, handler)


def _chosen(text: str, choices: tuple[Choice, ...]) -> str:
    """What a typed number asks when the last reply offered that choice; anything else is what it is."""
    number = text.strip("[]. ")
    if number.isdecimal() and 1 <= int(number) <= len(choices):
        return choices[int(number) - 1].says
    return text
