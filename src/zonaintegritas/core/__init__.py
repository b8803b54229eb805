"""Pure knowledge of decrees, periods, schedules: no Django, no clock, no network."""
