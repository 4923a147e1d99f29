"""What is reached over HTTP: webhooks and the health of the whole."""
