"""Every budget at once: what each rupiah buys, who waits for how much, and what comes next."""
