"""What is said, in both languages."""
