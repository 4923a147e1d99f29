"""From blocks to a plan: what the headings, tables, numbered prose and cells mean."""
