"""What is said to people: platform-free replies, and the sentences in them, Vietnamese and English."""
