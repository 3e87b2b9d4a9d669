"""What is told: frozen values without a trace of how they are written."""
