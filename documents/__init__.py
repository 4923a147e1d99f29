"""Documents: from the union's own files to plain values, and back."""
