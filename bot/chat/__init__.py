"""What the channels of a chat have in common, whichever platform they are on."""
