"""`zi office start CODE --operator NAME`: begin the real installation of an office."""

from __future__ import annotations

import argparse
import re
import sys
import unicodedata

from zonaintegritas.config import installation

HELP = "mulai pemasangan untuk sebuah kantor"


def configure(parser: argparse.ArgumentParser) -> None:
    """Give the subcommand its arguments and what it runs."""
    verbs = parser.add_subparsers(required=True, metavar="PERINTAH")
    start = verbs.add_parser("start", help="buat kantor dan operatornya; mencetak tautan masuk sekali pakai")
    start.add_argument("code", help="kode kantor, misalnya 3372 (0000 untuk KPU RI)")
    start.add_argument("--operator", required=True, metavar="NAMA", help="nama lengkap operator")
    start.add_argument("--username", help="nama pengguna (bila tidak diisi, dari nama lengkap)")
    start.add_argument("--address", default="http://127.0.0.1:8000", help="alamat yang dipakai orang untuk masuk")
    start.set_defaults(run=run)


def user_name(full_name: str) -> str:
    """A user name made from a full name: letters and digits, words joined with dots."""
    plain = unicodedata.normalize("NFKD", full_name).encode("ascii", "ignore").decode()
    return ".".join(re.findall(r"[a-z0-9]+", plain.lower()))[:60] or "operator"


def run(arguments: argparse.Namespace) -> int:
    """Create database, offices, and the first operator of this office; print a one-time link."""
    installation.set_up()
    installation.prepare()
    installation.load_offices()
    from zonaintegritas.guard.actor import System
    from zonaintegritas.guard.refused import Refused
    from zonaintegritas.offices import selectors, services

    office = selectors.office_with_code(arguments.code)
    if office is None:
        sys.stderr.write(
            f"Tidak ada kantor dengan kode {arguments.code}. Contoh kode: 3372 untuk KPU Kota Surakarta.\n"
        )
        return 2
    username = arguments.username or user_name(arguments.operator)
    try:
        person = selectors.person_named(username)
        if person is None:
            person = services.add_person(System(), office, username=username, full_name=arguments.operator)
            services.grant_role(System(), office, person=person, role="OPERATOR")
        secret = services.make_link(System(), office, person=person)
    except Refused as refusal:
        sys.stderr.write(f"{refusal.message}\n")
        return 2
    sys.stdout.write(
        f"{office.name} siap.\n"
        f"Operator: {person.full_name} (nama pengguna: {person.username})\n"
        f"Tautan sekali pakai untuk membuat kata sandi, berlaku 3 hari:\n"
        f"  {arguments.address.rstrip('/')}/masuk/tautan/{secret}/\n"
        f"Jalankan `zi serve` (atau `zi serve --host 0.0.0.0` agar dapat dibuka dari ponsel di kantor).\n"
    )
    return 0
