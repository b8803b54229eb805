"""Addresses of drafts and plans."""

from __future__ import annotations

from django.urls import path

from zonaintegritas.plans import views

app_name = "plans"
urlpatterns = [
    path("", views.home, name="home"),
    path("rencana/", views.current, name="current"),
    path("rencana/semua/", views.plans, name="plans"),
    path("rencana/<int:pk>/", views.plan, name="plan"),
    path("rencana/<int:pk>/bulan/", views.grid, name="grid"),
    path("rencana/<int:pk>/daftar-bulan/", views.months, name="months"),
    path("rencana/<int:pk>/koreksi/", views.correct, name="correct"),
    path("rencana/<int:pk>/tarik/", views.withdraw, name="withdraw"),
    path("rencana/<int:pk>/revisi/", views.revisions, name="revisions"),
    path("rencana/<int:pk>/revisi/<int:number>/", views.revision, name="revision"),
    path("rencana/<int:pk>/unduh.json", views.export_json, name="export_json"),
    path("rencana/<int:pk>/unduh.xlsx", views.export_xlsx, name="export_xlsx"),
    path("rencana/butir/<int:pk>/", views.item, name="item"),
    path("rencana/butir/<int:pk>/orang/", views.name_people, name="name_people"),
    path("rencana/kali/<int:pk>/selesai/", views.mark, name="mark"),
    path("rencana/kali/<int:pk>/batal/", views.take_back, name="take_back"),
    path("draf/", views.drafts, name="drafts"),
    path("draf/unggah/", views.upload, name="upload"),
    path("draf/contoh/", views.sample, name="sample"),
    path("draf/<int:pk>/", views.review, name="review"),
    path("draf/<int:pk>/pembacaan/", views.reading, name="reading"),
    path("draf/<int:pk>/berkas/tambah/", views.add_file, name="add_file"),
    path("draf/<int:pk>/kantor/", views.move_office, name="move_office"),
    path("draf/<int:pk>/tahun/", views.settle_year, name="settle_year"),
    path("draf/<int:pk>/buang/", views.discard, name="discard"),
    path("draf/<int:pk>/ambil-lagi/", views.restore, name="restore"),
    path("draf/<int:pk>/kepala/", views.header, name="header"),
    path("draf/<int:pk>/kepala/benar/", views.confirm_header, name="confirm_header"),
    path("draf/<int:pk>/benar/", views.confirm_cell, name="confirm_cell"),
    path("draf/<int:pk>/sekaligus/", views.bulk, name="bulk"),
    path("draf/<int:pk>/tetapkan/", views.adopt, name="adopt"),
    path("draf/<int:pk>/baris/tambah/", views.add_row, name="add_row"),
    path("draf/baris/<int:pk>/", views.row, name="row"),
    path("draf/baris/<int:pk>/sel/<str:field>/", views.cell, name="cell"),
    path("draf/baris/<int:pk>/kembalikan/", views.take_paper, name="take_paper"),
    path("draf/baris/<int:pk>/geser/", views.move_cell, name="move_cell"),
    path("draf/baris/<int:pk>/pecah/", views.split_row, name="split_row"),
    path("draf/baris/<int:pk>/gabung/", views.merge_row, name="merge_row"),
    path("draf/baris/<int:pk>/hapus/", views.remove_row, name="remove_row"),
    path("draf/baris/<int:pk>/pulihkan/", views.restore_row, name="restore_row"),
    path("draf/baris/<int:pk>/judul/<str:level>/", views.heading, name="heading"),
    path("draf/sisa/<int:pk>/", views.leftover, name="leftover"),
    path("draf/sumber/<int:pk>/", views.source, name="source"),
    path("draf/sumber/<int:pk>/halaman/<int:page>.png", views.source_page, name="source_page"),
    path("draf/sumber/<int:pk>/keluarkan/", views.remove_file, name="remove_file"),
    path("draf/sumber/<int:pk>/masukkan/", views.put_file_back, name="put_file_back"),
    path("draf/sumber/<int:pk>/baca-lagi/", views.read_again, name="read_again"),
]
