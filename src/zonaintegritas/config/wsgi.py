"""The web process."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

from zonaintegritas.config import logs

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zonaintegritas.config.settings")
application = get_wsgi_application()
logs.configure()
