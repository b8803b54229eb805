"""The settings of the tests: those of the program, with a throwaway folder and database, fast and quiet."""

from __future__ import annotations

import getpass
import os
import tempfile
from pathlib import Path

# One folder for all runs of a person: files are named by their content, so that runs do not disturb each other.
os.environ.setdefault("ZI_HOME", str(Path(tempfile.gettempdir()) / f"zi-tests-{getpass.getuser()}"))
os.environ["ZI_DATABASE_URL"] = os.environ.get("ZI_TEST_DATABASE_URL", "")

from zonaintegritas.config.settings import *  # noqa: F403 - the environment comes first; this is how Django layers settings

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}  # noqa: F405
STATIC_ROOT.mkdir(exist_ok=True)  # noqa: F405 - the static file server warns about a folder that is not there
