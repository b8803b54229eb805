"""The web process."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zonaintegritas.config.settings")
application = get_wsgi_application()

from zonaintegritas.config import logs  # noqa: E402 - it knows the history, so the apps must be loaded first

logs.configure()
