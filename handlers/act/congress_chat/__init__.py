"""A congress run in the chat: each file words what the deeds of `handlers.act.congress` come to."""
