"""Addresses of people, roles, mandates, and of one-time links."""

from __future__ import annotations

from django.urls import path

from zonaintegritas.offices import views

app_name = "offices"
urlpatterns = [
    path("kantor/pilih/", views.switch_office, name="switch_office"),
    path("masuk/tautan/<str:secret>/", views.open_link, name="open_link"),
    path("masuk/kata-sandi/", views.choose_password, name="choose_password"),
    path("orang/", views.people, name="people"),
    path("orang/tambah/", views.add_person, name="add_person"),
    path("orang/undang/", views.add_known_person, name="add_known_person"),
    path("orang/<int:pk>/", views.person, name="person"),
    path("orang/<int:pk>/peran/", views.grant_role, name="grant_role"),
    path("orang/<int:pk>/tautan/", views.make_link, name="make_link"),
    path("orang/<int:pk>/nonaktifkan/", views.deactivate, name="deactivate"),
    path("orang/<int:pk>/aktifkan/", views.reactivate, name="reactivate"),
    path("orang/<int:pk>/pengganti/", views.set_stand_in, name="set_stand_in"),
    path("pengganti/<int:pk>/tarik/", views.withdraw_stand_in, name="withdraw_stand_in"),
    path("peran/<int:pk>/cabut/", views.revoke_role, name="revoke_role"),
    path("mandat/beri/", views.give_mandate, name="give_mandate"),
    path("mandat/<int:pk>/tarik/", views.withdraw_mandate, name="withdraw_mandate"),
]
