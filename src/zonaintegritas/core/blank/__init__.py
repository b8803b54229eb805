"""The blank form of a plan."""
