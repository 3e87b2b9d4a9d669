"""The door of this room: what others may ask of it."""

from __future__ import annotations

from optimizer.intake.areas import AreaReading, read_areas
from optimizer.intake.scenario import Reading, read_scenario
from optimizer.intake.scheme import read_scheme

__all__ = ["AreaReading", "Reading", "read_areas", "read_scenario", "read_scheme"]
