"""Preparing an installation in its folder: settings, database, cache table, static files, offices."""

from __future__ import annotations

import hashlib
import logging
import os
from pathlib import Path

import django


def set_up() -> None:
    """Load Django with the program's settings."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zonaintegritas.config.settings")
    django.setup()
    from zonaintegritas.config import logs

    logs.configure("WARNING")


def prepare() -> None:
    """Bring database and static files up to date; quick when there is nothing to do."""
    from django.core.management import call_command
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        call_command("migrate", interactive=False, verbosity=0)
        call_command("createcachetable", verbosity=0)
    connection.close()
    _collect_static()


def load_offices() -> None:
    """Write the office tree from the project's data file, if it is not there or has changed."""
    from zonaintegritas.guard.actor import System
    from zonaintegritas.offices import services
    from zonaintegritas.offices.load import office_facts
    from zonaintegritas.offices.models import Office

    facts = list(office_facts())
    stored = dict(Office.objects.values_list("code", "name"))
    if any(stored.get(fact.code) != fact.name for fact in facts):
        services.load_offices(System(), Office(code="0000", lineage="0000"), facts=facts)


def _collect_static() -> None:
    """Collect static files only when one of them changed since the last time."""
    from django.conf import settings
    from django.contrib.staticfiles.finders import get_finders
    from django.core.management import call_command

    digest = hashlib.sha256()
    for finder in get_finders():
        for name, storage in finder.list([]):
            digest.update(f"{name} {storage.size(name)} {storage.get_modified_time(name)}".encode())
    mark = Path(settings.STATIC_ROOT) / ".collected"
    if mark.exists() and mark.read_text(encoding="ascii") == digest.hexdigest():
        return
    logging.getLogger("whitenoise").setLevel("ERROR")
    call_command("collectstatic", interactive=False, verbosity=0, clear=True)
    mark.write_text(digest.hexdigest(), encoding="ascii")
