"""Linear programmes of a province or a nation: each part by itself at prices of money, only contested parts together."""
