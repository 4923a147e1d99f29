"""The head and the end of a document: what it is called, whose it is, for which years, who signs."""
