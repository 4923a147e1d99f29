"""What comes in to be loaded: documents that were sent, slow work on them, versions that they replaced."""
