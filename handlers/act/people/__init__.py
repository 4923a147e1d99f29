"""Who somebody is, how they get in, what is kept about them."""
