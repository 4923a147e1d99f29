"""How right the answers are, and that the yardstick is straight."""
