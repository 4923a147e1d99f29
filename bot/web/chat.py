"""/tro-chuyen: the chat on a page, for the day when no other channel is to be had. The router is everybody's."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from urllib.parse import quote

from aiohttp import web

from bot.chat.commands import read_command
from bot.web.form import fields, fields_and_file
from bot.web.page import fragment, page
from bot.web.site import Site
from bot.web.visitor import Visitor, check, required
from documents.readers.forms import SENT_AS
from handlers.act.people.sign_in import CHANNEL
from handlers.incoming import LARGEST_FILE, Incoming, SentFile, Tap
from storage import Message, Outbox
from wording.reply import Reply, Row, load

SHOWN = 12  # messages of before
LONGEST = 2_000  # characters of a question


@dataclass(frozen=True, slots=True)
class Said:
    """A message as the page shows it; `rows` under their headings, at a time on the office's clock."""

    number: int
    reply: Reply
    rows: tuple[tuple[str, tuple[Row, ...]], ...]
    at: datetime


class Chat:
    """Messages for the channel "web" are kept until the page is opened, which shows the last of them."""

    def __init__(self, site: Site) -> None:
        self._site = site

    async def show(self, request: web.Request) -> web.Response:
        async with self._site.database.reading() as tx:
            who = await required(self._site, tx, request)
        return self._page(who, await self._latest(who))

    async def said(self, request: web.Request) -> web.Response:
        """Something was typed or a choice tapped: the whole page with the answer, or the answer alone for a script.

        What people say is not kept, so that the question is shown only with its answer. The form carries a number of
        its own: sent twice, it is handled once.
        """
        form = await fields(request)
        check(request, form)
        async with self._site.database.reading() as tx:
            who = await required(self._site, tx, request)
        text = read_command(form.get("text", "").strip()[:LONGEST])
        tap = _tap(form.get("tap", ""))
        asked = self._incoming(who, form, text.question or text.hint, tap)
        answered = await self._site.receive(asked) if asked.text or tap else None
        question = form.get("label", "") if tap else form.get("text", "").strip()
        messages = await self._latest(who)
        if request.headers.get("X-Script") and answered:
            latest = [self._said(each) for each in messages if each.id == answered.message]
            html = fragment("answer.html", question=question, messages=latest, key=who.key, update=_update())
            return web.Response(text=html, content_type="text/html")
        return self._page(who, messages, question if answered else "", answered.message if answered else 0)

    async def sent(self, request: web.Request) -> web.Response:
        """A document: what is in it is told when it has been read. Nothing is taken from whoever may not load."""
        async with self._site.database.reading() as tx:
            who = await required(self._site, tx, request)
        if not (who.loads or who.enrols):
            raise web.HTTPForbidden
        form, name, content = await fields_and_file(request, "file", LARGEST_FILE * 1024 * 1024)
        check(request, form)
        if not name:
            return self._page(who, await self._latest(who))
        document = SentFile("", name, len(content), content)
        answered = await self._site.receive(self._incoming(who, form, file=document))
        return self._page(who, await self._latest(who), name, answered.message)

    async def news(self, request: web.Request) -> web.Response:
        """What has come since a message, for a script: a file that took a while to make, a reminder."""
        async with self._site.database.reading() as tx:
            who = await required(self._site, tx, request)
        messages = await self._latest(who)
        since = int(request.match_info["since"])
        new = [self._said(each) for each in messages if each.id > since]
        html = fragment("answer.html", question="", messages=new, key=who.key, update=_update())
        return web.Response(text=html, content_type="text/html")

    async def file(self, request: web.Request) -> web.Response:
        """A file that goes with a message of this person's."""
        async with self._site.database.reading() as tx:
            who = await required(self._site, tx, request)
            message = await Outbox(tx).get(int(request.match_info["message"]))
        mine = message and (message.union, message.channel, message.address) == (
            who.actor.union, CHANNEL, who.actor.sender,
        )  # fmt: skip
        files = load(message.body).attachments if message and mine else ()
        number = int(request.match_info["number"])
        if number >= len(files) or not files[number].content:
            raise web.HTTPNotFound
        held = f"attachment; filename*=UTF-8''{quote(files[number].name, safe='')}"
        headers = {"Content-Disposition": held, "Content-Type": files[number].media_type}
        return web.Response(body=files[number].content, headers=headers)

    def _incoming(
        self,
        who: Visitor,
        form: Mapping[str, str],
        text: str = "",
        tap: Tap | None = None,
        file: SentFile | None = None,
    ) -> Incoming:
        actor, update = who.actor, f"{who.actor.sender}:{form.get('update', '')[:40]}"
        return Incoming(
            actor.union, CHANNEL, actor.chat, actor.sender, self._site.office.now(), text, tap, actor.role,
            update=update, file=file,
        )  # fmt: skip

    async def _latest(self, who: Visitor) -> tuple[Message, ...]:
        async with self._site.database.reading() as tx:
            return await Outbox(tx).latest(who.actor.union, CHANNEL, who.actor.sender, SHOWN)

    def _page(self, who: Visitor, messages: tuple[Message, ...], question: str = "", answer: int = 0) -> web.Response:
        return page(
            "chat.html", who=who, key=who.key, update=_update(), question=question, accept=",".join(SENT_AS),
            before=[self._said(each) for each in messages if each.id != answer],
            messages=[self._said(each) for each in messages if each.id == answer],
        )  # fmt: skip

    def _said(self, message: Message) -> Said:
        reply = load(message.body)
        rows = tuple((heading, tuple(rows)) for heading, rows in groupby(reply.rows, key=lambda row: row.heading))
        return Said(message.id, reply, rows, message.created.astimezone(self._site.office.now().tzinfo))


def _update() -> str:
    return secrets.token_urlsafe(12)


def _tap(said: str) -> Tap | None:
    """ "12:0": the first choice of the message in row 12."""
    message, _, choice = said.partition(":")
    plain = all(part.isascii() and part.isdigit() and len(part) < 19 for part in (message, choice))
    return Tap(int(message), int(choice)) if plain else None
