"""What is told as done."""
