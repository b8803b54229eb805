"""How form fields are drawn: one template for every field, with label, help and error tied to it."""

from __future__ import annotations

from django.forms.renderers import DjangoTemplates, EngineMixin
from django.template.loader import get_template


class FieldRenderer(DjangoTemplates):
    """Fields come from ui/field.html; widgets from Django."""

    field_template_name = "ui/field.html"

    def get_template(self, template_name: str):  # type: ignore[no-untyped-def]  # Django leaves it untyped too
        if template_name.startswith("ui/"):
            return get_template(template_name)
        return EngineMixin.get_template(self, template_name)
