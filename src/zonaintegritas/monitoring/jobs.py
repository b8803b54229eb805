"""What follows elsewhere: somebody left, so that others own their follow-ups."""

from __future__ import annotations

from django_tasks import task

from zonaintegritas.monitoring import services
from zonaintegritas.plans import handover_jobs


@task(queue_name="short")
def follow_handover(change_pk: int) -> None:
    """Follow-ups go to those who took over, or back where that was undone. May run twice: then nothing is left to."""
    handover_jobs.follow(change_pk, over=services.inherit_follow_ups, back=services.give_follow_ups_back)


handover_jobs.followed_by(follow_handover)
