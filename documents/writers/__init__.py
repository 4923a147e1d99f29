"""Values into files."""
