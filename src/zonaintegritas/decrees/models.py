"""How an office prints its decrees: paper, table, and who signs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from zonaintegritas.core.render import FOLIO, Form, Layout
from zonaintegritas.guard.actor import GuardKey
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import ScopedQuerySet
from zonaintegritas.offices.models import Office

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

PAPERS = {"FOLIO": (FOLIO.width, FOLIO.height), "A4": (21.0, 29.7)}  # centimetres, upright
MARGIN = (MinValueValidator(1), MaxValueValidator(6))


def _margin(name: StrOrPromise, usual: float) -> models.DecimalField[Any, Any]:
    return models.DecimalField(name, max_digits=3, decimal_places=1, default=usual, validators=MARGIN)


class PrintFormQuerySet(ScopedQuerySet["PrintForm"]):
    see = Action.PLAN_SEE
    lineage_path = "office__lineage"


class PrintForm(models.Model):
    """The form of an office; where there is none, that of most offices counts."""

    class Paper(models.TextChoices):
        FOLIO = "FOLIO", _("Folio (21,5 x 33 cm)")
        A4 = "A4", _("A4 (21 x 29,7 cm)")

    class Table(models.TextChoices):
        SIX = Layout.SIX.name, _("Enam kolom")
        TARGET = Layout.TARGET.name, _("Dengan target capaian")
        RESPONSIBLE = Layout.RESPONSIBLE.name, _("Dengan penanggung jawab")
        MONTHS = Layout.MONTHS.name, _("Kisi dua belas bulan")

    class Capacity(models.TextChoices):
        ITSELF = "", _("Ketua sendiri")
        ACTING = "Plt.", _("Plt. (pelaksana tugas)")
        FOR = "a.n.", _("a.n. (atas nama)")

    office = models.OneToOneField(Office, on_delete=models.PROTECT, related_name="+")
    table = models.CharField(_("bentuk tabel"), max_length=12, choices=Table.choices, default=Table.RESPONSIBLE)
    paper = models.CharField(_("kertas"), max_length=6, choices=Paper.choices, default=Paper.FOLIO)
    top = _margin(_("tepi atas (cm)"), FOLIO.top)
    bottom = _margin(_("tepi bawah (cm)"), FOLIO.bottom)
    left = _margin(_("tepi kiri (cm)"), FOLIO.left)
    right = _margin(_("tepi kanan (cm)"), FOLIO.right)
    place = models.CharField(_("ditetapkan di"), max_length=80, blank=True)
    signatory_name = models.CharField(_("nama penanda tangan"), max_length=120, blank=True)
    signatory_capacity = models.CharField(_("bertindak sebagai"), max_length=10, blank=True, choices=Capacity.choices)
    certifier_name = models.CharField(_("nama pengesah salinan"), max_length=120, blank=True)
    certifier_role = models.CharField(_("jabatan pengesah salinan"), max_length=200, blank=True)

    objects = PrintFormQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(certifier_name="") | ~models.Q(certifier_role=""), name="certifier_has_a_role"
            )
        ]

    def __str__(self) -> str:
        return f"printform:{self.pk}"

    def guard_key(self) -> GuardKey:
        return GuardKey(self.office.lineage)

    @property
    def layout(self) -> Layout:
        return Layout[self.table]

    @property
    def form(self) -> Form:
        """Paper and margins as the core wants them."""
        width, height = PAPERS[self.paper]
        return Form(
            width=width,
            height=height,
            top=float(self.top),
            bottom=float(self.bottom),
            left=float(self.left),
            right=float(self.right),
        )
