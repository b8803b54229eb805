"""Addresses of recurring obligations, below /kewajiban/."""

from __future__ import annotations

from django.urls import path

from zonaintegritas.obligations import views

app_name = "obligations"
urlpatterns = [
    path("", views.obligations, name="obligations"),
    path("unduh.xlsx", views.obligations_xlsx, name="obligations_xlsx"),
    path("pilih/", views.choose_obligations, name="choose_obligations"),
    path("tambah/", views.add_obligation, name="add_obligation"),
    path("<int:pk>/", views.obligation, name="obligation"),
    path("<int:pk>/ubah/", views.edit_obligation, name="edit_obligation"),
    path("<int:pk>/tarik/", views.withdraw_obligation, name="withdraw_obligation"),
    path("kali/<int:pk>/selesai/", views.mark_time, name="mark_time"),
    path("kali/<int:pk>/kaitkan/", views.prove_items, name="prove_items"),
    path("kali/<int:pk>/batal/", views.take_back_time, name="take_back_time"),
]
