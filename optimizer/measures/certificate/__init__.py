"""A claim about a plan that anybody can re-check years later in whole numbers and fractions, with no solver loaded."""
