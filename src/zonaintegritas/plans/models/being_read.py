"""How far the reading of a file has come, for every kind of file that the worker reads."""

from __future__ import annotations

import re

from django.db import models
from django.utils import timezone

MAX_ATTEMPTS = 3
FAILED = ("state", "message", "progress")
BEGUN = ("attempts", "state", "message", "progress", "beat_at")

_STEPS = re.compile(r"(\d+) dari (\d+)")


class ReadingState(models.TextChoices):
    WAITING = "WAITING", "Menunggu giliran"
    READING = "READING", "Sedang dibaca"
    READ = "READ", "Sudah dibaca"
    FAILED = "FAILED", "Tidak dapat dibaca"
    KEPT = "KEPT", "Dilampirkan tanpa dibaca"
    SORTING = "SORTING", "Menunggu urutan foto"
    NO_OCR = "NO_OCR", "Menunggu pembaca pindaian"


class BeingRead(models.Model):
    """State, progress in words, and whose turn it is."""

    State = ReadingState

    state = models.CharField(max_length=8, choices=ReadingState.choices, default=ReadingState.WAITING)
    progress = models.CharField(max_length=120, blank=True)  # in words: membaca halaman 7 dari 20
    message = models.TextField(blank=True)  # why it could not be read, and what to do
    attempts = models.PositiveSmallIntegerField(default=0)
    beat_at = models.DateTimeField(null=True)  # last sign of life of the reading

    class Meta:
        abstract = True

    @property
    def is_busy(self) -> bool:
        return self.state in (ReadingState.WAITING, ReadingState.READING)

    def begin(self, gave_up: str) -> None:
        """One more attempt; after the last one nothing but the sentence that says so. Sets the fields of BEGUN."""
        is_given_up = self.attempts >= MAX_ATTEMPTS
        self.attempts += 1
        self.state = ReadingState.FAILED if is_given_up else ReadingState.READING
        self.message = gave_up if is_given_up else ""
        self.progress = ""
        self.beat_at = timezone.now()

    def is_turn_of(self, attempt: int) -> bool:
        """Whether this attempt still reads: a later one makes an earlier one void."""
        return self.attempts == attempt and self.state == ReadingState.READING

    def fail(self, message: str, code: str) -> None:
        """It cannot be read; where only OCR is missing, it waits for that. Sets the fields of FAILED."""
        self.state = ReadingState.NO_OCR if code == "ocr-missing" else ReadingState.FAILED
        self.message = message
        self.progress = ""

    @property
    def steps(self) -> tuple[int, int] | None:
        """How many steps of how many are done, where the progress names both: halaman 7 dari 20."""
        found = _STEPS.search(self.progress)
        return (int(found[1]), int(found[2])) if found else None
