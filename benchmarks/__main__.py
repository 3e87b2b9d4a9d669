"""All benchmarks, one after another."""

from __future__ import annotations

import platform

from benchmarks import budgets, layers, linear, parts, regency, scoring

print(f"Python {platform.python_version()}, {platform.system()} {platform.machine()}")
regency.stages("2022")
regency.whole("2022", ("--no-report",))
regency.whole("2022")
regency.sweep("2022")
scoring.rts(50_000)
budgets.curves("2022")
budgets.curves("2022", 6)
budgets.curves("2022-2026")
parts.table(parts.QUICK)
linear.table(linear.SMALL)
layers.table(400)
