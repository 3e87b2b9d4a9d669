"""What a scenario trades for what, told: facts, findings, screen, tables, chart and numbers."""
