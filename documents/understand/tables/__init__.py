"""Tables of tasks: which they are, what their columns hold, the items of their rows."""
