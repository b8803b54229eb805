"""What the decree part says, as a draft and a plan both hold it."""

from __future__ import annotations

from django.db import models

HEADER_FIELDS = (
    "office_name",
    "number",
    "year",
    "about",
    "plan_year",
    "enacted_place",
    "enacted_on",
    "signatory_name",
    "signatory_role",
    "certifier_name",
)


class Header(models.Model):
    """The decree's own data. `header_cells` tells per field where it came from, what the paper says, and doubt."""

    office_name = models.CharField("kantor menurut surat", max_length=200, blank=True)
    number = models.CharField("nomor", max_length=80, blank=True)
    year = models.PositiveSmallIntegerField("tahun keputusan", null=True, blank=True)
    about = models.TextField("tentang", blank=True)
    plan_year = models.PositiveSmallIntegerField("tahun rencana", null=True, blank=True)
    enacted_place = models.CharField("ditetapkan di", max_length=80, blank=True)
    enacted_on = models.DateField("tanggal ditetapkan", null=True, blank=True)
    signatory_name = models.CharField("penanda tangan", max_length=120, blank=True)
    signatory_role = models.CharField("jabatan penanda tangan", max_length=200, blank=True)
    certifier_name = models.CharField("pengesah salinan", max_length=120, blank=True)
    header_cells = models.JSONField(default=dict, blank=True)
    # Paragraphs of the files that a person corrected: "file.block" -> {"paper", "text", "kind"}.
    paragraphs = models.JSONField(default=dict, blank=True)
    # What the decree part holds besides: considerations, legal basis, rulings, in the form of plan-reading/1.
    decree_part = models.JSONField(default=dict, blank=True)

    class Meta:
        abstract = True

    @property
    def title(self) -> str:
        """How people call it: Nomor 31 Tahun 2025, or what is known of it."""
        if not self.number:
            return "tanpa nomor"
        return f"Nomor {self.number}" + (f" Tahun {self.year}" if self.year and "/" not in self.number else "")
