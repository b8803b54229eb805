"""Addresses of the library."""

from __future__ import annotations

from django.urls import path

from zonaintegritas.library import views

app_name = "library"
urlpatterns = [
    path("", views.library, name="library"),
    path("unduh.xlsx", views.library_xlsx, name="library_xlsx"),
    path("tambah/", views.add, name="add"),
    path("tambah/tautan/", views.add_link, name="add_link"),
    path("masuk/", views.incoming, name="incoming"),
    path("masuk/satu-bukti/", views.gather, name="gather"),
    path("masuk/mulai/", views.start, name="start"),
    path("masuk/<uuid:uid>/", views.part, name="part"),
    path("masuk/<uuid:uid>/batal/", views.discard, name="discard"),
    path("masuk/<uuid:uid>/foto/1.png", views.photo, name="photo"),
    path("butir/<int:pk>/", views.choose, name="choose"),
    path("<int:pk>/", views.evidence, name="evidence"),
    path("<int:pk>/ubah/", views.describe, name="describe"),
    path("<int:pk>/versi/", views.revise, name="revise"),
    path("<int:pk>/tarik/", views.take_out, name="take_out"),
    path("<int:pk>/ambil-lagi/", views.restore, name="restore"),
    path("<int:pk>/pakai/", views.use, name="use"),
]
