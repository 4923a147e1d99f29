"""What is to be reminded, what was promised, what each person wishes of it."""
