"""A page: a template filled in. Whatever was typed by somebody comes out as harmless text."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import Any

from aiohttp import web
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from wording.vi import pages as say

HERE = Path(__file__).parent
STATIC = {
    path.name: path.read_bytes()
    for path in sorted((HERE / "static").iterdir())
    if path.suffix in (".css", ".js", ".svg")
}
MARKS = {name: hashlib.sha256(content).hexdigest()[:10] for name, content in STATIC.items()}

# Invisible characters that turn the direction of what follows, and control characters: a name could hide behind them.
INVISIBLE = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\x00-\x08\x0b-\x1f\x7f-\x9f]")


def static(name: str) -> str:
    """The address of a file, which changes with its content: browsers may keep it for a year."""
    return f"/tinh/{MARKS[name]}/{name}"


def _shown(value: object) -> object:
    if isinstance(value, str) and not isinstance(value, Markup):
        return INVISIBLE.sub("", value)
    return value


ENVIRONMENT = Environment(
    loader=FileSystemLoader(HERE / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    finalize=_shown,
    trim_blocks=True,
    lstrip_blocks=True,
)
ENVIRONMENT.globals.update(say=say, static=static)


def fragment(template: str, **values: Any) -> str:
    """HTML of a template."""
    return ENVIRONMENT.get_template(template).render(**values)


def page(template: str, status: int = 200, **values: Any) -> web.Response:
    """The template as a response."""
    return web.Response(text=fragment(template, **values), content_type="text/html", status=status)
