"""People: who gets in, who may do what, what is kept of them."""
