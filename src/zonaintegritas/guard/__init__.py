"""The gate: who may do what, every write with permission, transaction and history, every read in scope."""
