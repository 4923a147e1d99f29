"""How the code is written, checked."""
