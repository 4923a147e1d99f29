"""People: their accounts, how they get in, their groups, who took over from whom."""
