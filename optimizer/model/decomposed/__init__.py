"""Large problems by prices: areas answer prices of money by themselves, a small master programme finds the prices."""
