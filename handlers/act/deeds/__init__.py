"""What is told of the plans' items: done, later, by somebody else; taken back, and looked up."""
