"""Files become a Scenario here, or every fault in them is told."""
