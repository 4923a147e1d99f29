"""English questions: told from Vietnamese ones and put into Vietnamese words, so that one understanding serves both."""

from understanding.english.detect import is_english
from understanding.english.translate import to_vietnamese

__all__ = ["is_english", "to_vietnamese"]
