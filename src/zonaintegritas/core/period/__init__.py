"""Indonesian target times -> months, rhythm and confidence: "Triwulan II", "Januari s.d. Maret 2025", "B03"."""

from zonaintegritas.core.period.period import Period, Periodicity, from_matrix, read_period

__all__ = ["Period", "Periodicity", "from_matrix", "read_period"]
