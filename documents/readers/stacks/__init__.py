"""Tables that lost their lines: every cell stands on a line, or in a paragraph, of its own."""
