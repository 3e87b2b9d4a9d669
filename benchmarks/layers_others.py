"""Other modelling layers, each given the same matrix in the form it likes best: whole columns and rows where it has them.

None is a dependency; ``benchmarks.layers`` leaves out what is not installed. Each function takes a programme and stops where
the layer has handed everything to HiGHS; nothing is solved.
"""

from __future__ import annotations

import numpy as np

from optimizer.problem.program import Program


def _rows(program: Program) -> np.ndarray:
    """Return the row of each coefficient."""
    return program.row_of()


def with_cvxpy(program: Program) -> None:
    """Sparse blocks in cvxpy, down to the data it would give HiGHS."""
    import cvxpy
    from scipy.sparse import csr_array

    shape = len(program.row_lower), len(program.cost)
    matrix = csr_array((program.values, program.indices, program.starts), shape=shape)
    x = cvxpy.Variable(shape[1], bounds=[program.lower, program.upper])
    under, over = np.flatnonzero(np.isfinite(program.row_upper)), np.flatnonzero(np.isfinite(program.row_lower))
    rules = [matrix[under] @ x <= program.row_upper[under], matrix[over] @ x >= program.row_lower[over]]
    cvxpy.Problem(cvxpy.Minimize(program.cost @ x), rules).get_problem_data(cvxpy.HIGHS)


def with_pyomo(program: Program) -> None:
    """Pyomo's linear expressions; to HiGHS by its persistent interface."""
    from pyomo.contrib.appsi.solvers import Highs
    from pyomo.core.expr.numeric_expr import LinearExpression
    from pyomo.environ import ConcreteModel, Constraint, Objective, Var

    model = ConcreteModel()
    limits = list(zip(program.lower.tolist(), program.upper.tolist(), strict=True))
    model.x = Var(range(len(limits)), bounds=lambda _, column: limits[column])
    x = [model.x[column] for column in range(len(limits))]
    starts, indices, values = program.starts.tolist(), program.indices.tolist(), program.values.tolist()
    lower, upper = ([v if np.isfinite(v) else None for v in side.tolist()] for side in (program.row_lower, program.row_upper))

    def rule(_: object, r: int) -> object:
        span = slice(starts[r], starts[r + 1])
        if starts[r] == starts[r + 1]:
            return Constraint.Skip
        return (lower[r], LinearExpression(linear_coefs=values[span], linear_vars=[x[c] for c in indices[span]]), upper[r])

    model.rows = Constraint(range(len(lower)), rule=rule)
    model.goal = Objective(expr=LinearExpression(linear_coefs=program.cost.tolist(), linear_vars=x))
    Highs().set_instance(model)


def with_linopy(program: Program) -> None:
    """One flat expression of coefficients, summed by row; to highspy by linopy's own function.

    linopy pads all rows of an expression to its longest, so that rows are taken by length, doubling from one group to the next:
    all at once took 13.8 GB for 400 areas.
    """
    import linopy
    import pandas as pd
    import xarray as xr
    from linopy.io import to_highspy

    columns = pd.RangeIndex(len(program.cost), name="column")
    model = linopy.Model()
    lower, upper = (xr.DataArray(side, coords=[columns]) for side in (program.lower, program.upper))
    x = model.add_variables(lower, upper, name="x")
    rows = _rows(program)
    length = np.log2(np.maximum(np.diff(program.starts), 1)).astype(int)[rows]
    for group in np.unique(length):
        mine = np.flatnonzero(length == group)
        entries = pd.Index(mine, name="entry")
        chosen = x.sel(column=xr.DataArray(program.indices[mine], coords=[entries]))
        terms = xr.DataArray(program.values[mine], coords=[entries]) * chosen
        sums = terms.groupby(xr.DataArray(rows[mine], coords=[entries], name="row")).sum()
        used = sums.indexes["row"]
        for sign, side in (("<=", program.row_upper[used]), (">=", program.row_lower[used])):
            bound = np.flatnonzero(np.isfinite(side))
            if len(bound):
                model.add_constraints(sums.isel(row=bound), sign, xr.DataArray(side[bound], coords=[used[bound]]))
    model.add_objective((xr.DataArray(program.cost, coords=[columns]) * x).sum())
    to_highspy(model)


def with_pyoframe(program: Program) -> None:
    """Frames of columns and of coefficients; pyoframe hands over as it builds. It brings its own HiGHS."""
    import polars
    import pyoframe

    model = pyoframe.Model("highs")
    columns = polars.DataFrame({"column": np.arange(len(program.cost))})
    lower, upper = (pyoframe.Param(columns.with_columns(limit=side)) for side in (program.lower, program.upper))
    model.x = pyoframe.Variable(columns, lb=lower, ub=upper)
    rows = _rows(program)
    entries = polars.DataFrame({"row": rows, "column": program.indices.astype(np.int64), "value": program.values})
    sums = (pyoframe.Param(entries) * model.x).sum("column").drop_extras()
    used = np.unique(rows)
    at_most, at_least = (_sides(used, side) for side in (program.row_upper, program.row_lower))
    model.at_most = sums <= pyoframe.Param(at_most)
    model.at_least = sums >= pyoframe.Param(at_least)
    model.minimize = (pyoframe.Param(columns.with_columns(cost=program.cost)) * model.x).sum()


def _sides(used: np.ndarray, side: np.ndarray) -> object:
    """Return the frame of finite sides of the rows that have coefficients."""
    import polars

    rows = used[np.isfinite(side[used])]
    return polars.DataFrame({"row": rows, "side": side[rows]})
