"""Pages of proof documents."""
