"""No regret, told: facts, findings, screen, table, chart and numbers."""
