"""What comes next when a fund has more money or less, told: facts, findings, screen, table and numbers."""
