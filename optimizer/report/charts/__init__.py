"""Charts: one function each, from a frozen value to a matplotlib figure; the only room that knows matplotlib."""
