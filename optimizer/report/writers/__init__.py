"""How it is written: a value to text or bytes; a writer decides nothing."""
