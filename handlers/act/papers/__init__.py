"""What is handed out: reports, plans as files, calendars."""
