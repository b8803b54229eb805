"""Stored files: kept once by their content, true type, size limit, downloads only through a permission check."""
