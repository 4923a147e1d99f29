"""What people are reminded of, and what became of what was sent."""
