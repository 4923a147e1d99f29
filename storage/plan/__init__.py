"""What plans say, with what was settled, corrected and done of it since."""
