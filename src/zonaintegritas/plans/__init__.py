"""Decree upload, reading, correction, adoption, the plan in force: items, occurrences, proofs."""
