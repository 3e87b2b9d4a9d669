"""A table as a pandas DataFrame, for analysts; pandas is loaded only when this is asked for."""

from __future__ import annotations

import pandas as pd

from optimizer.report.content.report import Kind, Table


def frame(table: Table) -> pd.DataFrame:
    """Return a table with the keys of its columns; money is nullable whole rupiah, empty cells are missing values."""
    columns = {
        column.key: pd.Series([row[place] for row in table.rows], dtype=_dtype(column.kind))
        for place, column in enumerate(table.columns)
    }
    return pd.DataFrame(columns)


def _dtype(kind: Kind) -> str:
    """Return the type of a column: text, whole rupiah or numbers, each of which may be missing."""
    return {Kind.TEXT: "string", Kind.MONEY: "Int64"}.get(kind, "Float64")
