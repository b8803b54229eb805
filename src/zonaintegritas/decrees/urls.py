"""Addresses of the decrees that the program writes, below /naskah/."""

from __future__ import annotations

from django.urls import path, re_path

from zonaintegritas.decrees import views

app_name = "decrees"
KIND = r"(?P<kind>docx|pdf|json)"
urlpatterns = [
    path("bentuk/", views.print_form, name="print_form"),
    path("draf/<int:pk>/", views.draft_script, name="draft_script"),
    re_path(rf"^draf/(?P<pk>\d+)/unduh\.{KIND}$", views.draft_file, name="draft_file"),
    path("rencana/<int:pk>/", views.plan_script, name="plan_script"),
    re_path(rf"^rencana/(?P<pk>\d+)/unduh\.{KIND}$", views.plan_file, name="plan_file"),
    path("rencana/<int:pk>/perubahan/", views.amendment, name="amendment"),
    re_path(rf"^rencana/(?P<pk>\d+)/perubahan/unduh\.{KIND}$", views.amendment_file, name="amendment_file"),
    re_path(rf"^tim/(?P<year>\d{{4}})/unduh\.{KIND}$", views.team_file, name="team_file"),
]
