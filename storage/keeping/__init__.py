"""How long things are kept, how all is copied, and how a union moves house."""
