"""Many scenarios at once: plans carried out under other scenarios, what rules cost, and which packages the plans share."""
