"""Addresses of monitoring, below /pemantauan/."""

from __future__ import annotations

from django.urls import path, re_path

from zonaintegritas.monitoring import views

app_name = "monitoring"
KIND = r"(?P<kind>docx|pdf|xlsx)"
urlpatterns = [
    path("", views.rounds, name="rounds"),
    path("buka/", views.open_rounds, name="open_rounds"),
    path("putaran/<int:pk>/", views.sheet, name="sheet"),
    path("putaran/<int:pk>/catatan/<str:area>/", views.write_note, name="write_note"),
    path("putaran/<int:pk>/tutup/", views.close_round, name="close_round"),
    path("putaran/<int:pk>/buka-lagi/", views.reopen_round, name="reopen_round"),
    re_path(rf"^putaran/(?P<pk>\d+)/laporan\.{KIND}$", views.round_report, name="round_report"),
    path("laporan/", views.reports, name="reports"),
    re_path(rf"^laporan/(?P<year>\d{{4}})/laporan\.{KIND}$", views.year_report, name="year_report"),
    path("tindak-lanjut/", views.follow_ups, name="follow_ups"),
    path("tindak-lanjut/unduh.xlsx", views.follow_ups_xlsx, name="follow_ups_xlsx"),
    path("tindak-lanjut/tambah/", views.add_follow_up, name="add_follow_up"),
    path("tindak-lanjut/<int:pk>/", views.follow_up, name="follow_up"),
    path("tindak-lanjut/<int:pk>/ubah/", views.edit_follow_up, name="edit_follow_up"),
    path("tindak-lanjut/<int:pk>/lapor/", views.report_follow_up, name="report_follow_up"),
    path("tindak-lanjut/<int:pk>/tutup/", views.close_follow_up, name="close_follow_up"),
    path("tindak-lanjut/<int:pk>/kembalikan/", views.return_follow_up, name="return_follow_up"),
    path("tindak-lanjut/<int:pk>/buka-lagi/", views.reopen_follow_up, name="reopen_follow_up"),
    path("rapat/", views.meetings, name="meetings"),
    path("rapat/tambah/", views.add_meeting, name="add_meeting"),
    path("rapat/<int:pk>/", views.meeting, name="meeting"),
    path("rapat/<int:pk>/ubah/", views.edit_meeting, name="edit_meeting"),
    path("rapat/<int:pk>/peserta/", views.people, name="people"),
    path("rapat/<int:pk>/notulen/", views.minutes, name="minutes"),
    path("rapat/<int:pk>/keputusan/", views.add_decision, name="add_decision"),
    path("rapat/<int:pk>/berkas/", views.file_paper, name="file_paper"),
    path("rapat/<int:pk>/batal/", views.cancel_meeting, name="cancel_meeting"),
    re_path(
        r"^rapat/(?P<pk>\d+)/(?P<paper>undangan|daftar-hadir|notulen)\.(?P<kind>docx|pdf)$",
        views.meeting_file,
        name="meeting_file",
    ),
    path("keputusan/<int:pk>/keluarkan/", views.withdraw_decision, name="withdraw_decision"),
]
