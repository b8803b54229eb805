"""Run inside an installation: add members to a team, one command after the other, until a line is read."""

from __future__ import annotations

import select
import sys


def main() -> None:
    """Each member and its row of history are written in one transaction."""
    from zonaintegritas.config import installation

    installation.set_up()
    from zonaintegritas.core.team import Member, TeamRole
    from zonaintegritas.guard.actor import System
    from zonaintegritas.offices.selectors import office_with_code
    from zonaintegritas.teams import services

    office = office_with_code("9971")
    assert office is not None
    number = 0
    while not select.select([sys.stdin], [], [], 0)[0]:
        number += 1
        member = Member(f"Anggota {number}", "Staf", TeamRole.MEMBER, "I")
        services.add_members(System(), office, year=office.today().year + 1, members=[member])


if __name__ == "__main__":
    main()
