"""What the project promises, tried out."""
