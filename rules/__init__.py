"""What is true of plans, people, calendars, reminders and congresses. Imports nothing of ours, does no I/O."""
