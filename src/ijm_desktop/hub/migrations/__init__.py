"""How a hub's database came to what it is, forward only."""
