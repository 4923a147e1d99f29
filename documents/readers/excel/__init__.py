"""Excel workbooks (.xlsx, .xlsm), read from their XML.

Not through openpyxl, which writes ours: it builds a cell for every empty one inside the sheet's bounds, so that a file
of a few kilobytes can claim a billion of them. Here empty cells cost nothing.
"""

from documents.readers.excel.workbook import blocks

__all__ = ["blocks"]
