"""What targets cost, told: facts, screen, tables and numbers."""
