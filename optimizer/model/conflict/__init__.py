"""Rules that cannot be met together: the programme with room beside every rule, and what the room must be."""
