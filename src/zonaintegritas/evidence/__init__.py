"""Proof documents: files with a title and a date; what they prove belongs to the row that cites them."""
