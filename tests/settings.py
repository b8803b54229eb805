"""The settings of the tests: those of the program, with a throwaway folder and database, fast and quiet."""

from __future__ import annotations

import os
import tempfile

os.environ.setdefault("ZI_HOME", tempfile.mkdtemp(prefix="zi-tests-"))
os.environ["ZI_DATABASE_URL"] = os.environ.get("ZI_TEST_DATABASE_URL", "")

from zonaintegritas.config.settings import *  # noqa: F403 - the environment comes first; this is how Django layers settings

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}  # noqa: F405
STATIC_ROOT.mkdir(exist_ok=True)  # noqa: F405 - the static file server warns about a folder that is not there
