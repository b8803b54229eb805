"""Journeys in a real browser against the real program, and the pictures of every page."""
