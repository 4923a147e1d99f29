"""What stands on the pages, page by page."""

from wording.vi.pages import board, chat, door, frame, invitation, sign_in

__all__ = ["board", "chat", "door", "frame", "invitation", "sign_in"]
