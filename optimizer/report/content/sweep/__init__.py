"""Many cases of a scenario, told: facts, findings, screen, table, chart and numbers."""
