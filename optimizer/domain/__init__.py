"""What planners talk about, as frozen values; standard library only."""
