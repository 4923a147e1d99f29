"""Times as a plan prints them."""
