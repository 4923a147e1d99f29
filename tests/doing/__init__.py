"""Doing: what people tell, what is recorded of it, and how it is taken back."""
