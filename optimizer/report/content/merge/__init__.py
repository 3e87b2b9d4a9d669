"""The lists of regions merged at one budget, told: facts, screen, tables, numbers and a chart."""
