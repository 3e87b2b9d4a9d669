"""Why a package is in the plan or not, what that costs, and what would change it: all packages at once."""
