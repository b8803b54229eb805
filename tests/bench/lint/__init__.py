"""Decrees of invented offices with one planted defect each, to see how many the checker finds."""
