"""The only room that knows Telegram, HTTP and the terminal."""
