"""Why there is no plan, told: the rules in conflict with their places, what would mend it, and what a relaxed plan broke."""
