"""Prose: its outline, the tasks that it sets, the event, the targets, and what is quoted."""
