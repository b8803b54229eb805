"""The gate: the table, the command around every write, the history that only grows."""
