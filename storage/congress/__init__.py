"""The roll of an event: who is on it, who answered what, who was let in."""
