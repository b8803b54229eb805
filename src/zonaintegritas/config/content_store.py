"""Where stored files lie: in the folder of the installation, or in an S3-like store."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from zonaintegritas.config import environment as env

CONNECT_SECONDS, ANSWER_SECONDS, TRIES = 5, 30, 3  # with the store: a page must not wait for minutes


def content_store(home: Path) -> dict[str, Any]:
    """An entry of Django's STORAGES, as the settings ZI_S3_... say."""
    bucket = env.text("ZI_S3_BUCKET")
    return _s3(bucket) if bucket else _folder(home / "files")


def _folder(location: Path) -> dict[str, Any]:
    return {"BACKEND": "zonaintegritas.files.content_storage.ContentStorage", "OPTIONS": {"location": location}}


def _s3(bucket: str) -> dict[str, Any]:
    from botocore.config import Config  # noqa: PLC0415 - part of the extra `prod`

    endpoint = env.text("ZI_S3_ENDPOINT") or None
    client = Config(
        signature_version="s3v4",
        # a store of one's own has one host name, and seldom one for each bucket
        s3={"addressing_style": "path" if endpoint else "auto"},
        # checksums that only the store of Amazon knows are left out; files are named by their own
        request_checksum_calculation="when_required",
        response_checksum_validation="when_required",
        connect_timeout=CONNECT_SECONDS,
        read_timeout=ANSWER_SECONDS,
        retries={"max_attempts": TRIES, "mode": "standard"},
    )
    return {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {
            "bucket_name": bucket,
            "endpoint_url": endpoint,
            "region_name": env.text("ZI_S3_REGION") or None,
            "access_key": env.text("ZI_S3_ACCESS_KEY") or None,
            "secret_key": env.text("ZI_S3_SECRET_KEY") or None,
            "client_config": client,
            "file_overwrite": True,  # the name is the hash: the same name is the same content
            "default_acl": None,
        },
    }
