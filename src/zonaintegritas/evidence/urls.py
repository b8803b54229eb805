"""Addresses of proof documents, below /bukti/."""

from __future__ import annotations

from django.urls import path

from zonaintegritas.evidence.views import preview

app_name = "evidence"
urlpatterns = [
    path("<int:pk>/lihat/<int:position>/", preview.preview, name="preview"),
    path("<int:pk>/lihat/<int:position>/lagi/", preview.prepare_again, name="prepare_again"),
    path("<int:pk>/lihat/<int:position>/halaman-<int:page>.png", preview.page_picture, name="page_picture"),
    path("<int:pk>/lihat/<int:position>/gambar.webp", preview.picture, name="picture"),
    path("<int:pk>/lihat/<int:position>/kecil.webp", preview.thumbnail, name="thumbnail"),
    path("<int:pk>/lihat/<int:position>/isi-<int:number>.webp", preview.inner_picture, name="inner_picture"),
]
