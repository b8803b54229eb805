"""Backup and restore: everything an office has in one archive that fits either database, checked by hash."""
