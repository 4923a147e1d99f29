"""A union moves from one installation to another."""
