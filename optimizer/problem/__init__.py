"""Question and answer as arrays; knows no solver and no files."""
