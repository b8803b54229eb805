"""Addresses of stored files."""

from __future__ import annotations

from django.urls import path

from zonaintegritas.files import views

app_name = "files"
urlpatterns = [path("<uuid:uid>/", views.download, name="download")]
