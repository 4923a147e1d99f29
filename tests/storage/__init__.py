"""One suite over both databases, and the values around them."""
