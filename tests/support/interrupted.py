"""Solves a town too large to finish, listening as the program does; SIGINT is sent once ``solving`` has been printed."""

from __future__ import annotations

import sys

from optimizer.model.answer import Method, SolveOptions
from optimizer.model.solve import solve
from optimizer.problem.build import build_instance
from optimizer.signals import listen
from tests.support.town import random_town

if __name__ == "__main__":
    listen()
    instance = build_instance(random_town(1, areas=int(sys.argv[1]), years=5))
    sys.stdout.write("solving\n")
    sys.stdout.flush()
    solve(instance, SolveOptions(gap=0.0, method=Method(sys.argv[2])))
    sys.stdout.write("done\n")
