"""One line per prefix; the names of routes, views, templates and tests are the same."""

from __future__ import annotations

from django.urls import include, path

urlpatterns = [
    path("", include("zonaintegritas.ui.urls")),
    path("masuk/", include("zonaintegritas.offices.sign_in_urls")),
    path("", include("zonaintegritas.offices.urls")),
    path("tim/", include("zonaintegritas.teams.urls")),
    path("peraturan/", include("zonaintegritas.regulations.urls")),
    path("kalender/", include("zonaintegritas.calendars.urls")),
    path("kewajiban/", include("zonaintegritas.obligations.urls")),
    path("naskah/", include("zonaintegritas.decrees.urls")),
    path("bukti/", include("zonaintegritas.library.urls")),
    path("ikhtisar/", include("zonaintegritas.overview.urls")),
    path("bukti/", include("zonaintegritas.evidence.urls")),
    path("pemantauan/", include("zonaintegritas.monitoring.urls")),
    path("berkas/", include("zonaintegritas.files.urls")),
    path("", include("zonaintegritas.desk.urls")),
    path("", include("zonaintegritas.plans.urls")),
    path("", include("zonaintegritas.reminders.urls")),
]

handler400 = "zonaintegritas.ui.errors.bad_request"
handler403 = "zonaintegritas.ui.errors.forbidden"
handler404 = "zonaintegritas.ui.errors.not_found"
handler429 = "zonaintegritas.ui.errors.too_many_requests"  # asked by the sign-in library
handler500 = "zonaintegritas.ui.errors.server_error"
