"""Why and why not, told: facts, sentences, screens, the table, the numbers and one letter for each area."""
