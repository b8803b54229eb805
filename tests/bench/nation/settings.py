"""The program's own settings with one more address: the empty page that everything is measured beside."""

from __future__ import annotations

from zonaintegritas.config.settings import *  # noqa: F403 - settings are meant to be taken whole
from zonaintegritas.config.settings import DATABASES as OF_THE_PROGRAM

ROOT_URLCONF = "tests.bench.nation.urls"
# Every request opens and closes its own connection, to the server and to the database.
DATABASES = {"default": {**OF_THE_PROGRAM["default"], "CONN_MAX_AGE": 0}}
ALLOWED_HOSTS = ["127.0.0.1"]
