"""A congress and its delegates: who may send how many, who comes, whether it can decide, who is inside."""
