"""One ranked list for every budget, with its bound: the second engine for official points, without any solver."""
