"""Notices in the program, the letters in which they travel by e-mail, what people chose, their calendar feeds."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from zonaintegritas.core.schedule import Quiet, Step
from zonaintegritas.guard.actor import Actor, GuardKey
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import ScopedQuerySet
from zonaintegritas.offices.models import Office, User

STEPS = tuple(step.value for step in Step)
LONGEST_WORDS = 300


class Letter(models.Model):
    """One e-mail with all that a person is told at once. Claimed before it is sent, so that it travels once.

    The Message-ID is made with the row: where a crash makes it travel twice, mail programs can see that it is the same.
    """

    class State(models.TextChoices):
        WAITING = "WAITING", _("Menunggu waktu kirim")
        CLAIMED = "CLAIMED", _("Sedang dikirim")
        SENT = "SENT", _("Terkirim")
        DROPPED = "DROPPED", _("Tidak perlu lagi")
        FAILED = "FAILED", _("Gagal dikirim")

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    message_id = models.CharField(max_length=120, unique=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    written_at = models.DateTimeField()
    not_before = models.DateTimeField()  # quiet hours, and the wait after a failure
    claimed_at = models.DateTimeField(null=True)
    claimed_by = models.CharField(max_length=64, blank=True)  # the task that sends it
    attempts = models.PositiveSmallIntegerField(default=0)
    ended_at = models.DateTimeField(null=True)
    failure = models.CharField(max_length=40, blank=True)  # what kind of failure, without addresses

    class Meta:
        indexes: ClassVar = [models.Index(fields=["state", "not_before"], name="letters_to_send")]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["person", "office"], condition=Q(state="WAITING", attempts=0), name="one_open_letter"
            ),
            models.CheckConstraint(
                condition=~Q(state="CLAIMED") | Q(claimed_at__isnull=False), name="claimed_letter_says_when"
            ),
        ]

    def __str__(self) -> str:
        return f"letter:{self.pk}"

    def guard_key(self) -> GuardKey:
        return GuardKey(self.office.lineage)


class NoticeQuerySet(ScopedQuerySet["Notice"]):
    see = Action.NOTICE_SEE
    lineage_path = "office__lineage"

    def visible_to(self, actor: Actor) -> Self:
        """One's own, while one holds a role in the office they are about."""
        seen = super().visible_to(actor)
        if actor.is_system:
            return seen
        return seen.filter(person=actor) if isinstance(actor, User) else seen.none()

    def unread(self) -> Self:
        """Those that still stand and were not seen."""
        return self.filter(seen_at=None, closed_at=None)


class Notice(models.Model):
    """Something a person is told, once: the same kind, about the same thing, for the same occasion, exists once."""

    class Kind(models.TextChoices):
        LATE = Step.LATE.value, _("Terlambat")
        DUE_1 = Step.DUE_1.value, _("Jatuh tempo besok atau hari ini")
        DUE_7 = Step.DUE_7.value, _("Jatuh tempo dalam 7 hari")
        DUE_30 = Step.DUE_30.value, _("Jatuh tempo dalam 30 hari")
        RETURNED = "RETURNED", _("Perlu perbaikan")
        SUBMITTED = "SUBMITTED", _("Menunggu verifikasi")
        ASSIGNED = "ASSIGNED", _("Anda ditunjuk")
        DIGEST = "DIGEST", _("Ringkasan pekan")

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    subject = models.CharField(max_length=60)  # what it is about: plans.occurrence:12
    occasion = models.CharField(max_length=40)  # what makes it happen once more: the due date, the round, the week
    words = models.CharField(max_length=LONGEST_WORDS, blank=True)  # what the thing is called
    counts = models.JSONField(default=dict, blank=True)  # of a digest
    due_on = models.DateField(null=True)
    path = models.CharField(max_length=200)  # where it leads
    made_at = models.DateTimeField()
    seen_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)  # since then it asks for nothing any more
    letter = models.ForeignKey(Letter, on_delete=models.PROTECT, null=True, related_name="notices")

    objects = NoticeQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["person", "office"], condition=Q(seen_at=None, closed_at=None), name="unread_notices"),
            models.Index(fields=["person", "office", "-made_at"], name="notices_of_person"),
            models.Index(fields=["office", "subject"], name="notices_about"),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["person", "office", "kind", "subject", "occasion"], name="told_once_for_each_occasion"
            ),
        ]

    def __str__(self) -> str:
        return f"notice:{self.pk}"

    def guard_key(self) -> GuardKey:
        return GuardKey(self.office.lineage, people=frozenset({f"user:{self.person_id}"}))

    @property
    def is_unread(self) -> bool:
        return self.seen_at is None and self.closed_at is None

    @property
    def is_about_a_date(self) -> bool:
        return self.kind in STEPS


def all_steps() -> list[str]:
    """A fresh list for each row."""
    return list(STEPS)


class Preference(models.Model):
    """How a person wants to be reminded. Who has chosen nothing has these defaults; in the program always."""

    class Day(models.IntegerChoices):
        MONDAY = 0, _("Senin")
        TUESDAY = 1, _("Selasa")
        WEDNESDAY = 2, _("Rabu")
        THURSDAY = 3, _("Kamis")
        FRIDAY = 4, _("Jumat")
        SATURDAY = 5, _("Sabtu")
        SUNDAY = 6, _("Minggu")

    person = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    by_email = models.BooleanField(default=True)
    steps = models.JSONField(default=all_steps)  # of which due dates one is reminded by e-mail
    digest_day = models.PositiveSmallIntegerField(choices=Day.choices, null=True, default=Day.MONDAY)
    quiet_from = models.TimeField(default=dt.time(18))
    quiet_until = models.TimeField(default=dt.time(7))
    quiet_weekends = models.BooleanField(default=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(digest_day=None) | Q(digest_day__lte=6), name="digest_day_of_week")
        ]

    def __str__(self) -> str:
        return f"preference:{self.pk}"

    @property
    def quiet(self) -> Quiet:
        return Quiet(self.quiet_from, self.quiet_until, self.quiet_weekends)

    def wants_by_email(self, kind: str) -> bool:
        """Whether a notice of this kind also travels by e-mail."""
        return self.by_email and (kind not in STEPS or kind in self.steps)


class Feed(models.Model):
    """The private address of a person's calendar. Only the hash of its secret is kept; it can be revoked."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    secret_hash = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["person"], condition=Q(revoked_at=None), name="one_feed_at_a_time"),
            models.CheckConstraint(
                condition=Q(revoked_at=None) | Q(revoked_at__gte=F("made_at")), name="feed_revoked_after_it_was_made"
            ),
        ]

    def __str__(self) -> str:
        return f"feed:{self.pk}"


class Sweep(models.Model):
    """Until which day the reminders of an office are made; who makes some holds this row."""

    office = models.OneToOneField(Office, on_delete=models.PROTECT, related_name="+")
    day = models.DateField(null=True)

    def __str__(self) -> str:
        return f"sweep:{self.pk}"
