"""Excel workbooks (.xlsx, .xlsm), read from their XML."""

from documents.readers.excel.workbook import blocks

__all__ = ["blocks"]
