"""People of an office: roles, mandate, links, somebody who left."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tests.browser.stage import NAMES, Stop, _person

if TYPE_CHECKING:
    from zonaintegritas.offices.models import Office


def people_pages(office: Office, *, is_long: bool) -> Iterator[Stop]:
    from zonaintegritas.offices import services
    from zonaintegritas.offices.models import Membership

    operator, chair, secretary = _person("operator"), _person("ketua"), _person("sekretaris")
    mandate = services.give_mandate(chair, office, secretary=secretary, begins_on=office.today(), until=None)
    guest = services.add_person(operator, office, username="tamu", full_name=NAMES[is_long])
    services.grant_role(operator, office, person=guest, role="COORDINATOR", areas=["III", "IV", "V", "VI"])
    former = services.add_person(operator, office, username="mantan", full_name="Surya Pranata")
    services.grant_role(operator, office, person=former, role="MEMBER")
    services.deactivate(operator, office, person=former)
    role = Membership.objects.get(user=guest, office=office)
    yield Stop("orang", "operator", "/orang/")
    yield Stop("orang-ketua", "ketua", "/orang/", is_pictured=False)
    yield Stop("orang-seorang", "operator", f"/orang/{_person('koordinator').pk}/")
    yield Stop("orang-nonaktif", "operator", f"/orang/{former.pk}/", is_pictured=False)
    yield Stop("orang-nama-panjang", "operator", f"/orang/{guest.pk}/", is_pictured=False)
    yield Stop("tambah-orang", "operator", "/orang/tambah/")
    yield Stop("undang-orang", "operator", "/orang/undang/")
    yield Stop("beri-peran", "operator", f"/orang/{guest.pk}/peran/")
    yield Stop("buat-tautan", "operator", f"/orang/{guest.pk}/tautan/")
    yield Stop("nonaktifkan", "operator", f"/orang/{guest.pk}/nonaktifkan/")
    yield Stop("tautan-dibuat", "operator", f"/orang/{guest.pk}/tautan/", press="Buat tautan")
    yield Stop("cabut-peran", "operator", f"/peran/{role.pk}/cabut/")
    yield Stop("beri-mandat", "ketua", "/mandat/beri/")
    yield Stop("tarik-mandat", "ketua", f"/mandat/{mandate.pk}/tarik/")
    newcomer = services.add_person(operator, office, username="baru", full_name="Lilis Suryani")
    services.grant_role(operator, office, person=newcomer, role="MEMBER")
    yield Stop("pilih-kata-sandi", "", f"/masuk/tautan/{services.make_link(operator, office, person=newcomer)}/")
