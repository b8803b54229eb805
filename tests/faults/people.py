"""Run inside an installation: make people who hold a role in the demonstration office, by the names given."""

from __future__ import annotations

import sys


def main() -> None:
    """`people ROLE NAME...`"""
    from zonaintegritas.config import installation

    installation.set_up()
    from django.contrib.auth.hashers import make_password

    from tests.browser.journey import PASSWORD
    from zonaintegritas.guard.actor import System
    from zonaintegritas.offices import services
    from zonaintegritas.offices.selectors import office_with_code, open_link

    office = office_with_code("9971")
    assert office is not None
    encoded = make_password(PASSWORD)
    role, *names = sys.argv[1:]
    for name in names:
        person = services.add_person(System(), office, username=name, full_name=f"Orang {name.title()}")
        services.grant_role(System(), office, person=person, role=role)
        link = open_link(services.make_link(System(), office, person=person))
        assert link is not None
        services.use_link(System(), link, encoded_password=encoded)


if __name__ == "__main__":
    main()
