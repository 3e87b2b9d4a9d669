"""The door of this room: what others may ask of it."""

from __future__ import annotations

from optimizer.intake.areas import AreaReading, read_areas
from optimizer.intake.scenario import Parts, Reading, read_again, read_parts, read_scenario
from optimizer.intake.scheme import read_scheme

__all__ = ["AreaReading", "Parts", "Reading", "read_again", "read_areas", "read_parts", "read_scenario", "read_scheme"]
