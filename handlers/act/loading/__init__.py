"""Documents that are sent: read, shown, put right, loaded; their versions."""
