"""Honest evidence."""
