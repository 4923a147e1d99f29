"""What came in and is handled once, what goes out and what became of it."""
