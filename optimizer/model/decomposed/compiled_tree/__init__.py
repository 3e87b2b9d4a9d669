"""The tree of a part in code compiled by numba, an extra: only ``trees.py`` may ask for it."""
