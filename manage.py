#!/usr/bin/env python3
"""Django's own commands (makemigrations and the like); people use `zi`."""

from __future__ import annotations

import os
import sys

from django.core.management import execute_from_command_line

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zonaintegritas.config.settings")
execute_from_command_line(sys.argv)
