"""Addresses of the team, below /tim/."""

from __future__ import annotations

from django.urls import path

from zonaintegritas.teams import views

app_name = "teams"
urlpatterns = [
    path("", views.team, name="team"),
    path("tambah/", views.add_member, name="add_member"),
    path("tempel/", views.paste_members, name="paste_members"),
    path("salin/", views.copy_team, name="copy_team"),
    path("benar/", views.confirm_members, name="confirm_members"),
    path("<int:pk>/", views.member, name="member"),
    path("<int:pk>/geser/", views.move_member, name="move_member"),
    path("<int:pk>/keluarkan/", views.withdraw_member, name="withdraw_member"),
    path("<int:pk>/kembalikan/", views.restore_member, name="restore_member"),
]
