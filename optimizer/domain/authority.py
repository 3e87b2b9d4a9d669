"""Who is responsible for a slum kawasan, by its hectares."""

from __future__ import annotations

from optimizer.domain.fund import Authority

REGENCY_BELOW = 10.0
PROVINCE_BELOW = 15.0
SLUM_PROGRAM = "1.04.03"
"""Program code of slum upgrading (*kawasan permukiman kumuh*), to which the limits of hectares belong."""


def responsible(hectares: float) -> Authority:
    """Return the level of government responsible for a kawasan of so many ha: under 10, 10 to under 15, 15 and more.

    Source: nomenclature 1.04.03.1.01-02 and 1.04.03.2.02-03 (UU 23/2014): exactly 10 is the province's, exactly 15 the state's.
    """
    if hectares < REGENCY_BELOW:
        return Authority.REGENCY
    return Authority.PROVINCE if hectares < PROVINCE_BELOW else Authority.STATE
