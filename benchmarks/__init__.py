"""How right and how fast: `make score`, `make bench`."""
