"""The workbook of a run as a value: sheets of typed cells, live formulas with their values, and what stands where."""
