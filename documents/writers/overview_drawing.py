"""The overview drawn (.png), in a process of its own: matplotlib takes time and memory that the bot is to keep.

The overview comes in on standard input, the picture goes out on standard output.
"""

from __future__ import annotations

import io
import pickle
import sys
import textwrap
from datetime import date, timedelta

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.colors import ListedColormap
from matplotlib.figure import Figure
from matplotlib.patches import Patch, Rectangle

from documents.writers.overview import Bar, Month, Overview

INK, FAINT = "#222222", "#8a8a8a"
# One hue from light to dark; then three that stay apart for every kind of colour blindness, and in grey.
HEAT = ListedColormap(["#eef1f5", "#cfe1f2", "#93c3df", "#4a98c9", "#1c6bb0", "#08306b"])
DONE, LATE, OPEN = "#0072b2", "#d55e00", "#cfcfcf"
WIDTH, DPI = 7.2, 150  # inches: 1080 points across, as a phone shows it


def draw(overview: Overview) -> bytes:
    """The picture."""
    mpl.rcParams["font.family"] = "DejaVu Sans"
    across = min(3, max(1, len(overview.months)))
    down = -(-len(overview.months) // across)
    heat, bars = 2.15 * down + 0.15 if across > 1 else 4.2, 0.55 * max(1, len(overview.bars)) + 1.5
    height = 1.5 + heat + bars
    figure = Figure(figsize=(WIDTH, height), dpi=DPI, facecolor="white")
    figure.text(0.04, 1 - 0.25 / height, overview.title, size=15, weight="bold", color=INK, va="top")
    figure.text(0.04, 1 - 0.85 / height, overview.note, size=11, color=INK, va="top")
    _months(figure, overview, across, down, top=1 - 1.45 / height, height=heat / height)
    _bars(figure, overview, bottom=0.55 / height, height=(bars - 1.15) / height)
    content = io.BytesIO()
    figure.savefig(content, format="png")
    return content.getvalue()


def _months(figure: Figure, overview: Overview, across: int, down: int, top: float, height: float) -> None:
    figure.text(0.04, top, overview.heat_title, size=12, weight="bold", color=INK, va="top")
    inch = 1 / figure.get_figheight()
    figure.text(0.96, top, overview.scale, size=10, color=INK, va="top", ha="right")
    most = max((busy for month in overview.months for busy in month.busy), default=0)
    for place, month in enumerate(overview.months):
        row, column = divmod(place, across)
        width, room = 0.92 / across, (height - 0.3 * inch) / down
        box = (0.04 + column * width, top - 0.3 * inch - (row + 1) * room, width - 0.03, room - 0.1 * inch)
        _month(figure.add_axes(box), month, most, overview)


def _month(axes: Axes, month: Month, most: int, overview: Overview) -> None:
    axes.set_xlim(0, 7)
    axes.set_ylim(8, -0.2)
    axes.axis("off")
    axes.text(0, 0.35, month.name, size=11, weight="bold", color=INK, va="center")
    for place, letter in enumerate(overview.weekdays):
        axes.text(place + 0.5, 1.45, letter, size=7.5, color=FAINT, ha="center", va="center")
    for number, busy in enumerate(month.busy):
        day = month.first + timedelta(days=number)
        row, column = divmod(month.first.weekday() + number, 7)
        _day(axes, (column, row + 2), day, _shade(busy, most), overview.today == day)


def _day(axes: Axes, corner: tuple[int, int], day: date, shade: int, today: bool) -> None:
    edge, line, above = (LATE, 2.2, 3) if today else ("white", 1.0, 2)
    axes.add_patch(Rectangle(corner, 1, 1, facecolor=HEAT(shade), edgecolor=edge, linewidth=line, zorder=above))
    colour = "white" if shade >= 3 else INK
    middle = corner[0] + 0.5, corner[1] + 0.53
    axes.text(*middle, str(day.day), size=7.5, color=colour, ha="center", va="center", zorder=4)


def _shade(busy: int, most: int) -> int:
    """0 for a free day, then five steps."""
    return 0 if busy == 0 else 1 + min(4, (busy - 1) * 5 // max(most, 5))


def _bars(figure: Figure, overview: Overview, bottom: float, height: float) -> None:
    inch = 1 / figure.get_figheight()
    figure.text(0.04, bottom + height + 0.62 * inch, overview.bars_title, size=12, weight="bold", color=INK, va="top")
    axes = figure.add_axes((0.34, bottom, 0.6, height))
    axes.set_xlim(0, max((bar.done + bar.late + bar.open for bar in overview.bars), default=1) * 1.1 or 1)
    axes.set_ylim(len(overview.bars) - 0.4, -0.6)
    axes.set_xticks([])
    names = ["\n".join(textwrap.wrap(bar.name, 26, max_lines=2, placeholder="…")) for bar in overview.bars]
    axes.set_yticks(range(len(names)), names, size=10.5, color=INK)
    axes.tick_params(length=0)
    for side in axes.spines.values():
        side.set_visible(False)
    for place, bar in enumerate(overview.bars):
        _bar(axes, place, bar)
    figure.legend(
        handles=[Patch(color=c, label=t) for c, t in zip((DONE, LATE, OPEN), overview.legend, strict=True)],
        loc="upper left", bbox_to_anchor=(0.03, bottom + height + 0.4 * inch), ncols=3, frameon=False, fontsize=10.5,
        borderpad=0, handlelength=1.2, columnspacing=1.5,
    )  # fmt: skip
    figure.text(0.04, 0.2 * inch, overview.more, size=9.5, color=FAINT, va="bottom")


def _bar(axes: Axes, place: int, bar: Bar) -> None:
    left = 0
    for width, colour, ink in ((bar.done, DONE, "white"), (bar.late, LATE, "white"), (bar.open, OPEN, INK)):
        if width:
            axes.barh(place, width, left=left, height=0.62, color=colour, edgecolor="white")
            number = axes.text(left + width / 2, place, str(width), size=10.5, color=ink, weight="bold")
            number.set(ha="center", va="center")
        left += width


if __name__ == "__main__":
    sys.stdout.buffer.write(draw(pickle.load(sys.stdin.buffer)))  # noqa: S301  our own parent wrote it
