"""Zalo by its Bot API: one update at a time, text alone, so many messages a month."""
