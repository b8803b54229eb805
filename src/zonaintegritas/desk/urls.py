"""The address of the desk: the first page."""

from __future__ import annotations

from django.urls import path

from zonaintegritas.desk import views

app_name = "desk"
urlpatterns = [path("", views.home, name="home")]
