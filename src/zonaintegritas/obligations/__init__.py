"""*Kewajiban rutin*: what offices have to do anyway, at its times, and the items of the plan that it proves."""
