"""Addresses of the calendar of working days, below /kalender/."""

from __future__ import annotations

from django.urls import path

from zonaintegritas.calendars import views

app_name = "calendars"
urlpatterns = [
    path("", views.calendar, name="calendar"),
    path("unduh.xlsx", views.calendar_xlsx, name="calendar_xlsx"),
    path("tambah/", views.add_day, name="add_day"),
    path("keluarkan/<str:day>/", views.take_out_day, name="take_out_day"),
    path("<int:pk>/tarik/", views.withdraw_day, name="withdraw_day"),
]
