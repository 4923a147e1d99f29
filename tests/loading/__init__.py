"""Documents that are sent to the bot: read, shown, loaded, revised, undone."""
