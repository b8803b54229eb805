"""Offices, the people in them, their roles, and signing in."""
