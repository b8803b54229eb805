"""What a handover moved beside items."""

from __future__ import annotations

from zonaintegritas.guard.telling import Question
from zonaintegritas.offices.leaving import Held
from zonaintegritas.plans.models import BulkChange

# What else went to those who took over, *2 kewajiban rutin*; nothing after the step was taken back.
WENT_ALONG: Question[[BulkChange], Held] = Question()
