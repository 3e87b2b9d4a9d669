"""Answers of small programmes in code compiled by numba, an extra: only ``respond.py`` may ask for them."""
