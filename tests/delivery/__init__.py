"""The office sees what became of what was sent unasked, decides what is in doubt, and writes to many."""
