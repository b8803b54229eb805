"""Addresses of the registry of regulations, below /peraturan/."""

from __future__ import annotations

from django.urls import path

from zonaintegritas.regulations import views

app_name = "regulations"
urlpatterns = [
    path("", views.regulations, name="regulations"),
    path("tambah/", views.add_regulation, name="add_regulation"),
    path("rincian/<path:name>/", views.regulation, name="regulation"),
    path("betulkan/<path:name>/", views.correct_regulation, name="correct_regulation"),
    path("<int:pk>/tarik/", views.withdraw_regulation, name="withdraw_regulation"),
]
