"""Word documents (.docx, .docm), read from their XML.

Not through python-docx, which writes ours: it opens no .docm and shows neither the numbers that Word prints by itself
nor text boxes nor what was inserted under review; all of them stand in plans.
"""

from documents.readers.word.document import blocks

__all__ = ["blocks"]
