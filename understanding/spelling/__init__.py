"""From what was typed to what was meant, a word at a time: syllables, Telex, slips, chat words, regional words."""
