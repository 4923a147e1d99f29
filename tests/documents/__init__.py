"""Documents are read into plans."""
