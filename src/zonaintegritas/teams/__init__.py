"""Who is in the team that builds the zone of integrity, per office and year."""
