"""Published scores of real RTs (East Java PKP portal, kawanku.pkpjatim.id), as literal facts, and areas made of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from optimizer.domain.area import Area
from optimizer.domain.scheme import Scheme
from optimizer.intake.scheme import read_scheme
from tests.support import town

PORTAL = "https://kawanku.pkpjatim.id/home/kelurahan/"


@dataclass(frozen=True)
class Golden:
    """One RT as its page prints it; ``averages`` and ``total`` are what the page shows."""

    name: str
    page: str
    hectares: float
    buildings: int
    households: int
    road: float
    drainage: float
    volumes: tuple[float, ...]
    total: int
    averages: tuple[float, ...]
    sectoral: float

    @property
    def area(self) -> Area:
        return rt(
            self.name,
            name=self.name,
            hectares=self.hectares,
            buildings=self.buildings,
            households=self.households,
            road_ideal=self.road,
            drainage_ideal=self.drainage,
            volumes=self.volumes,
            source=PORTAL + self.page,
        )


def rt(code: str, **changes: object) -> Area:
    """Return an RT for the 16 parameters of the 2018 scheme, without deficits unless told otherwise."""
    return town.area(code, **{"volumes": (0.0,) * 16, **changes})


@cache
def scheme(name: str = "permen-14-2018") -> Scheme:
    return read_scheme(name)


GOLDEN = (
    Golden(
        "Sumbermulyo RT01-RW05",
        "17/571/3226",
        4.63, 50, 60, 780, 385,
        (13, 0, 13, 100, 605, 54, 0, 0, 0, 310, 10, 16, 60, 60, 50, 50),
        38,
        (17.33, 45.19, 45, 26.84, 21.67, 100, 100),
        50.86,
    ),
    Golden(
        "Mergosono RT015-RW003",
        "32/839/4731",
        0.88, 91, 91, 750, 515,
        (37, 0, 40, 100, 380, 25, 31, -0.12, 0, 325, 8, 48, 91, 0, 91, 91),
        26,
        (28.21, 32, 30.77, 16.49, 30.77, 50, 100),
        41.18,
    ),
    Golden(
        "Wungu RT003-RW001",
        "19/367/2025",
        2.66, 33, 42, 400, 0,
        (0, 0, 0, 100, 300, 1, 0, 0, 0, 0, 7, 7, 42, 42, 33, 33),
        24,
        (0, 50, 1.19, 0, 16.67, 100, 100),
        38.27,
    ),
    Golden(
        "Bakalanrayung RT106-DS05",
        "17/535/2788",
        1.20, 32, 36, 1150, 1100,
        (6, 0, 15, 500, 265, 7, 6, 0.40, 550, 550, 14, 14, 36, 36, 0, 0),
        17,
        (21.88, 33.26, 18.06, 44.44, 38.89, 100, 0),
        36.65,
    ),
    Golden(
        "Kedungmaling RT011-RW05",
        "16/164/1162",
        0.95, 34, 41, 452, 544,
        (4, 0, 5, 0, 120, 19, 19, 0.70, 415, 129, 0, 41, 0, 0, 34, 34),
        26,
        (8.82, 13.28, 46.34, 57.91, 50, 0, 100),
        39.48,
    ),
    Golden(
        "Sidoluhur RT002-RW007",
        "7/407/2270",
        1.27, 51, 56, 950, 500,
        (20, 0, 21, 200, 300, 0, 0, 0, 200, 70, 28, 30, 0, 56, 0, 51),
        18,
        (26.8, 26.32, 0, 18, 51.79, 50, 50),
        31.84,
    ),
)  # fmt: skip
