"""Updates as nobody should send them: real shapes with something wrong in them."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import Any

from hypothesis import strategies as st

LAN = {"id": 7001, "is_bot": False, "first_name": "Lan"}
PRIVATE = {"id": 7001, "type": "private", "first_name": "Lan"}
GROUP = {"id": -1001, "type": "supergroup", "title": "Nhóm"}
BOT = {"id": 424242, "is_bot": True, "first_name": "Thư Ký", "username": "thuky_bot"}
MENTION = [{"type": "mention", "offset": 0, "length": 10}]


def _message(chat: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"message_id": 5, "date": 1_617_238_800, "chat": chat, "from": LAN, **more}


SHAPES: list[dict[str, Any]] = [
    {"message": _message(PRIVATE, text="tháng này có việc gì?")},
    {"message": _message(PRIVATE, text="/thang 5", entities=[{"type": "bot_command", "offset": 0, "length": 6}])},
    {"message": _message(GROUP, text="@thuky_bot mục 27", entities=MENTION)},
    {"message": _message(GROUP, text="còn mục 28?", reply_to_message=_message(GROUP) | {"from": BOT})},
    {"message": _message(GROUP, text="/lienket Văn phòng")},
    {"message": _message(PRIVATE, document={"file_id": "f", "file_unique_id": "u"}, caption="mục 27")},
    {"message": _message(GROUP, migrate_to_chat_id=-1002)},
    {
        "callback_query": {
            "id": "q",
            "from": LAN,
            "message": _message(PRIVATE, text="?"),
            "chat_instance": "1",
            "data": "p:1:1",
        }
    },
    {
        "my_chat_member": {
            "chat": GROUP,
            "from": LAN,
            "date": 1,
            "old_chat_member": {"status": "left", "user": BOT},
            "new_chat_member": {"status": "member", "user": BOT},
        }
    },
    {"edited_message": _message(PRIVATE, text="mục 27")},
    {"channel_post": {"message_id": 1, "date": 1, "chat": {"id": -5, "type": "channel", "title": "x"}, "text": "x"}},
    {"poll_answer": {"poll_id": "1", "user": LAN, "option_ids": [0]}},
]
SAYINGS = st.sampled_from(
    [
        "",
        "\x00",
        "\u202e\u200b\ufeff",
        "<b>đậm</i> & <script>",
        "'; DROP TABLE outbox; --",
        "{{7*7}} %s %n ${x}",
        "mục " + "9" * 400,
        "tháng 13 năm 99999",
        "ngày 31/2 đến ngày 0/0/0000",
        "e\u0302\u0301" * 900,
        "🇻🇳" * 2_000,
        "a" * 4_096,
        "(" * 3_000,
        "tháng " * 600,
        "/start " + "A" * 64,
        "/muc@thuky_bot \n\n",
        "c:1:99999999999999999999",
        "p:-1:1",
        "p:1:" + "9" * 18,
    ]
)
ANYTHING = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**70), 2**70),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=60),
    SAYINGS,
    st.lists(st.integers(), max_size=3),
    st.dictionaries(st.sampled_from(["id", "type", "text", "x"]), st.text(max_size=5), max_size=3),
)


@st.composite
def updates(draw: Callable[[st.SearchStrategy[Any]], Any]) -> dict[str, Any]:
    """A real shape in which up to three values are replaced, removed or said in other words."""
    update: dict[str, Any] = deepcopy(draw(st.sampled_from(SHAPES)))
    for _ in range(draw(st.integers(0, 3))):
        _spoil(update, draw)
    texts = update.get("message")
    if isinstance(texts, dict) and isinstance(texts.get("text"), str) and draw(st.booleans()):
        texts["text"] = draw(st.one_of(SAYINGS, st.text(max_size=200)))
    return update


def _spoil(update: dict[str, Any], draw: Callable[[st.SearchStrategy[Any]], Any]) -> None:
    """Walk down at random and spoil one value."""
    place: Any = update
    while True:
        keys = list(place) if isinstance(place, dict) else list(range(len(place)))
        if not keys:
            return
        key = draw(st.sampled_from(keys))
        deeper = isinstance(place[key], dict | list)
        if not deeper or draw(st.integers(0, 3)) == 0:
            break
        place = place[key]
    if isinstance(place, dict) and draw(st.booleans()):
        del place[key]
    else:
        place[key] = draw(ANYTHING)
