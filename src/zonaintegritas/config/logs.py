"""Logs as one JSON object a line, with names and passwords taken out before anything is written."""

from __future__ import annotations

import logging
import re

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

from zonaintegritas.guard.history import request_id

PRIVATE = ("password", "secret", "token", "email", "username", "full_name", "cookie", "authorization", "sessionid")


SECRET_IN_ADDRESS = re.compile(r"(/masuk/tautan/|/ical/)[^/\s\"']+")  # Django logs the addresses it refuses


def redact(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Replace the value of every private key, and the secrets in addresses: one-time links, calendar feeds."""
    for key, value in event.items():
        if any(word in key.lower() for word in PRIVATE):
            event[key] = "[tertutup]"
        elif SECRET_IN_ADDRESS.search(text := str(value)):
            event[key] = SECRET_IN_ADDRESS.sub(r"\1[tertutup]", text)
    return event


def with_reference(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Add the reference number that an error page shows."""
    if reference := request_id.get():
        event["reference"] = reference
    return event


def configure(level: str = "INFO") -> None:
    """Send every log of Django and of ours through the same processors to the standard error."""
    shared: list[Processor] = [
        structlog.stdlib.add_log_level,
        structlog.stdlib.ExtraAdder(),
        structlog.processors.TimeStamper(fmt="iso"),
        with_reference,
        redact,
    ]
    handler = logging.StreamHandler()
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.format_exc_info,
                structlog.processors.JSONRenderer(ensure_ascii=False),
            ],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level)
    logging.getLogger("django_tasks").setLevel("WARNING")
    logging.getLogger("django_tasks_db").setLevel("WARNING")
