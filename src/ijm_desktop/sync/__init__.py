"""The exchange as a table of states, and the transports it runs over."""
