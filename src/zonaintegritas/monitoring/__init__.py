"""Monitoring: rounds of a year, follow-ups, meetings, and the reports made of them."""
