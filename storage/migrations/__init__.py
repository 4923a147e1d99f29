"""The steps that the tables have taken. A new step goes into `versions/` and its name here."""

HEAD = "0014"
