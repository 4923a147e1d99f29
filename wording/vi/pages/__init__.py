"""What stands on the pages, page by page; the page of an invitation reads like its card."""

from wording.vi import cards as card
from wording.vi.pages import board, chat, door, frame, invitation, sign_in

__all__ = ["board", "card", "chat", "door", "frame", "invitation", "sign_in"]
