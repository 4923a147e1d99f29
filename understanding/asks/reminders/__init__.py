"""How people ask to be reminded."""
