"""What stands on the pages, page by page."""

from wording.vi.pages import chat, frame, sign_in

__all__ = ["chat", "frame", "sign_in"]
