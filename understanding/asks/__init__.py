"""From words to meaning: what is found in a question, and which question it is."""
