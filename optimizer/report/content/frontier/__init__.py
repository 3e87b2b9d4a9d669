"""What every budget is worth, told: facts, findings, screen, tables, charts and numbers."""
