"""What is known about the content of a file, by its hash: how it is shown, and its words. No page starts here.

The same bytes may lie in several offices, so these rows belong to none: a page reaches them through proof documents
that its reader may see, and what it finds holds nothing of another office.
"""

from __future__ import annotations

from django.db import models


class FilePreview(models.Model):
    """How a file is shown; what is shown lies beside the content, as derived files."""

    class State(models.TextChoices):
        WAITING = "WAITING", "Menunggu giliran"
        READY = "READY", "Siap"
        FAILED = "FAILED", "Gagal"

    class Kind(models.TextChoices):
        NONE = "NONE", "Tidak ditampilkan"
        PAGES = "PAGES", "Halaman"
        PICTURE = "PICTURE", "Gambar"
        DOCUMENT = "DOCUMENT", "Dokumen"

    sha256 = models.CharField(max_length=64, unique=True)
    state = models.CharField(max_length=10, choices=State.choices, db_index=True)
    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.NONE)
    pages = models.PositiveIntegerField(default=0)
    left_out = models.CharField(max_length=300, blank=True)  # what of the file is not shown, as a sentence
    message = models.CharField(max_length=300, blank=True)  # why it cannot be shown
    made_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"file-preview:{self.pk}"


class ReadText(models.Model):
    """The words of a file, as they stand there and folded for searching, and what they say about the paper."""

    class State(models.TextChoices):
        NONE = "NONE", "Tanpa tulisan"
        WAITING = "WAITING", "Menunggu giliran"
        READ = "READ", "Sudah dibaca"
        NO_OCR = "NO_OCR", "Menunggu pembaca pindaian"
        FAILED = "FAILED", "Tidak dapat dibaca"

    sha256 = models.CharField(max_length=64, unique=True)
    state = models.CharField(max_length=10, choices=State.choices, db_index=True)
    text = models.TextField(blank=True)
    folded = models.TextField(blank=True)  # sign by sign as long as `text`
    unread = models.PositiveIntegerField(default=0)  # pages that are pictures nobody read
    facts = models.JSONField(default=dict)  # `core.papers.PaperFacts` as JSON: dates, letterhead, signature
    read_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"read-text:{self.pk}"
