"""Room to negotiate, told: facts, findings, screen, table, chart and numbers."""
