"""Which of equally good plans is taken: never the solver's luck."""
