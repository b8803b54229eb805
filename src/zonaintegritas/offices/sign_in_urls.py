"""Addresses of signing in. Their names are the sign-in library's own, so they stand in no namespace."""

from __future__ import annotations

from django.urls import path

from zonaintegritas.offices import views

urlpatterns = [
    path("", views.account_login, name="account_login"),
    path("keluar/", views.account_logout, name="account_logout"),
    path("lupa/", views.account_reset_password, name="account_reset_password"),
    path("nonaktif/", views.account_inactive, name="account_inactive"),
    path("ganti-kata-sandi/", views.account_change_password, name="account_change_password"),
]
