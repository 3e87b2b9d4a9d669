"""What is told (content) and how it is written (writers)."""
