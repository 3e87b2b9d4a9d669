"""What is maximised, one file each."""
