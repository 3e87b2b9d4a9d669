"""Builds the baseline tables of scenarios/data from public files; see docs/data.md."""
