"""Columns that only room keeps apart, on a page or typed with spaces."""
