"""Settings, addresses, servers and jobs of the whole program."""
