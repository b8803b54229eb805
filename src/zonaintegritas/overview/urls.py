"""Addresses of the overview, below /ikhtisar/."""

from __future__ import annotations

from django.urls import path

from zonaintegritas.overview import views

app_name = "overview"
urlpatterns = [
    path("", views.current, name="current"),
    path("matriks/", views.matrix, name="matrix"),
    path("matriks/unduh.xlsx", views.matrix_xlsx, name="matrix_xlsx"),
    path("kantor/<str:code>/", views.office, name="office"),
]
