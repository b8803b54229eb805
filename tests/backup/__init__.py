"""Backup and restore, with the real commands on real databases."""
