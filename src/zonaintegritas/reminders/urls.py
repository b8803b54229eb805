"""Addresses of reminders: below /pemberitahuan/, and the calendars below /ical/."""

from __future__ import annotations

from django.urls import path

from zonaintegritas.reminders import views

app_name = "reminders"
urlpatterns = [
    path("pemberitahuan/", views.notices, name="notices"),
    path("pemberitahuan/<int:pk>/buka/", views.open_notice, name="open_notice"),
    path("pemberitahuan/<int:pk>/sudah/", views.see_notice, name="see_notice"),
    path("pemberitahuan/sudah/", views.see_all, name="see_all"),
    path("pemberitahuan/atur/", views.preference, name="preference"),
    path("pemberitahuan/kalender/", views.make_feed, name="make_feed"),
    path("pemberitahuan/kalender/cabut/", views.revoke_feed, name="revoke_feed"),
    path("pemberitahuan/teks-grup/", views.group_text, name="group_text"),
    path("ical/<str:secret>/zona-integritas.ics", views.feed, name="feed"),
]
