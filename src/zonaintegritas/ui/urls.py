"""Addresses of no app."""

from __future__ import annotations

from django.urls import path

from zonaintegritas.ui import views

app_name = "ui"
urlpatterns = [path("sehat/", views.health, name="health")]
