"""Speed and memory, measured by anyone: ``make bench``. Never part of the tests."""
