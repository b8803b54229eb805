"""*Naskah keputusan*: the decree itself, written from the plan, the office and the registry of regulations."""
