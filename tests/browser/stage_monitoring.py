"""The pages of monitoring: what the demonstration has, follow-ups in every state, long texts, an empty office."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tests.browser import stage
from tests.browser.stage import Stop

if TYPE_CHECKING:
    from zonaintegritas.monitoring.models import FollowUp, Meeting, Round
    from zonaintegritas.offices.models import Office, User

SOON = dt.timedelta(days=9)


def pages(office: Office, *, is_long: bool) -> Iterator[Stop]:
    """Everything through the commands that people use."""
    from zonaintegritas.monitoring import selectors, services

    operator, today = _person("operator"), office.today()
    monitoring = selectors.monitoring_of(operator, office, today.year)
    assert monitoring is not None
    rounds = selectors.rounds_of(operator, monitoring)
    now = next(one for one in rounds if not one.is_closed)
    words = f"{stage.LONG} {stage.UNBROKEN}" if is_long else "Narasumber baru dapat hadir bulan depan."
    note = selectors.note_of(now, "I", None)
    services.write_note(operator, note, obstacle=words, recommendation="Tetapkan jadwal pengganti.")
    follow_ups = _follow_ups(office, now, is_long=is_long)
    home = f"/pemantauan/putaran/{now.pk}/"
    yield Stop("pemantauan", "operator", "/pemantauan/")
    yield Stop("pemantauan-pengamat", "pengamat", "/pemantauan/", is_pictured=False)
    yield Stop("kekerapan-putaran", "operator", f"/pemantauan/buka/?tahun={today.year}", is_pictured=False)
    yield Stop("lembar-putaran", "koordinator", home)
    yield Stop("lembar-area", "operator", f"{home}?area=I", is_pictured=False)
    yield Stop("lembar-anggota", "anggota", home, is_pictured=False)
    yield Stop("catatan-butir", "operator", f"{home}catatan/I/?butir={_first_item(office)}")
    if today >= now.cut_off:
        yield Stop("tutup-putaran", "ketua", f"{home}tutup/")
    for closed in rounds[:1]:
        if closed.is_closed:
            yield Stop("lembar-ditutup", "operator", f"/pemantauan/putaran/{closed.pk}/")
            yield Stop("buka-lagi-putaran", "ketua", f"/pemantauan/putaran/{closed.pk}/buka-lagi/", is_pictured=False)
    yield from _follow_up_pages(follow_ups)
    yield from _meeting_pages(office, now, is_long=is_long)
    yield Stop("laporan-pemantauan", "operator", "/pemantauan/laporan/")
    yield from _empty()


def _follow_ups(office: Office, now: Round, *, is_long: bool) -> dict[str, FollowUp]:
    """One to do, one returned, one reported, one closed."""
    from zonaintegritas.monitoring import services
    from zonaintegritas.monitoring.models import FollowUp

    operator, member, coordinator = _person("operator"), _person("anggota"), _person("koordinator")
    what = f"{stage.UNBROKEN} {stage.LONG}" if is_long else "Lengkapi notulen rapat tim kerja"
    made = {}
    for number, name in enumerate(("open", "returned", "reported", "closed")):
        draft = FollowUp(office=office, round=now, area="I")
        due_on = office.today() + SOON * (number + 1)
        made[name] = services.open_follow_up(
            operator, draft, what=f"{what} ({number + 1})", owner=member, due_on=due_on
        )
    for name in ("returned", "reported", "closed"):
        contents = [stage._file(b"Notulen yang dilengkapi.\n", f"notulen-{name}.txt")]
        services.report_follow_up(member, made[name], report="Sudah dilengkapi dan diunggah.", contents=contents)
    services.return_follow_up(coordinator, made["returned"], reason="Tanda tangan pimpinan rapat belum ada.")
    services.close_follow_up(coordinator, made["closed"])
    return made


def _follow_up_pages(made: dict[str, FollowUp]) -> Iterator[Stop]:
    home = "/pemantauan/tindak-lanjut/"
    yield Stop("tindak-lanjut", "operator", home)
    yield Stop("tindak-lanjut-pengamat", "pengamat", f"{home}?keadaan=semua", is_pictured=False)
    yield Stop("tindak-lanjut-tak-ada", "operator", f"{home}?area=X", is_pictured=False)
    yield Stop("tindak-lanjut-baru", "koordinator", f"{home}tambah/")
    yield Stop("tindak-lanjut-lapor", "anggota", f"{home}{made['open'].pk}/lapor/")
    yield Stop("tindak-lanjut-dikembalikan", "anggota", f"{home}{made['returned'].pk}/", is_pictured=False)
    yield Stop("tindak-lanjut-periksa", "koordinator", f"{home}{made['reported'].pk}/")
    yield Stop("tindak-lanjut-kembalikan", "koordinator", f"{home}{made['reported'].pk}/kembalikan/", is_pictured=False)
    yield Stop("tindak-lanjut-selesai", "operator", f"{home}{made['closed'].pk}/", is_pictured=False)
    yield Stop("tindak-lanjut-buka-lagi", "koordinator", f"{home}{made['closed'].pk}/buka-lagi/", is_pictured=False)
    yield Stop("tindak-lanjut-ubah", "operator", f"{home}{made['open'].pk}/ubah/", is_pictured=False)


def _meeting_pages(office: Office, now: Round, *, is_long: bool) -> Iterator[Stop]:
    from zonaintegritas.monitoring import services
    from zonaintegritas.monitoring.models import Meeting
    from zonaintegritas.monitoring.services import MeetingFacts, Person

    operator, home = _person("operator"), "/pemantauan/rapat/"
    held: Meeting = Meeting.objects.get(office=office)
    about = f"{stage.UNBROKEN[:60]} {stage.LONG}"[:200] if is_long else f"Persiapan {now.name}"
    facts = MeetingFacts("TEAM", about, office.today() + SOON, dt.time(9), "Ruang rapat", round=now)
    guests = [Person(stage.NAMES[is_long], "Staf"), Person("Maya Puspita")]
    coming = services.call_meeting(operator, office, facts=facts, people=guests)
    yield Stop("rapat", "operator", home)
    yield Stop("rapat-satu", "operator", f"{home}{held.pk}/")
    yield Stop("rapat-akan-datang", "operator", f"{home}{coming.pk}/", is_pictured=False)
    yield Stop("rapat-pengamat", "pengamat", f"{home}{held.pk}/", is_pictured=False)
    yield Stop("rapat-tambah", "operator", f"{home}tambah/?putaran={now.pk}")
    yield Stop("rapat-ubah", "operator", f"{home}{coming.pk}/ubah/", is_pictured=False)
    yield Stop("rapat-peserta", "operator", f"{home}{held.pk}/peserta/")
    yield Stop("rapat-notulen", "operator", f"{home}{held.pk}/notulen/", is_pictured=False)
    yield Stop("rapat-berkas", "operator", f"{home}{held.pk}/berkas/?jenis=MINUTES")
    yield Stop("rapat-batal", "operator", f"{home}{coming.pk}/batal/", is_pictured=False)


def _empty() -> Iterator[Stop]:
    """An office in which nothing was opened."""
    for name, path in (
        ("kosong-pemantauan", "/pemantauan/"),
        ("kosong-buka-putaran", "/pemantauan/buka/"),
        ("kosong-tindak-lanjut", "/pemantauan/tindak-lanjut/"),
        ("kosong-rapat", "/pemantauan/rapat/"),
        ("kosong-laporan", "/pemantauan/laporan/"),
    ):
        yield Stop(name, "operator", path, stage.EMPTY_OFFICE, is_pictured=name == "kosong-pemantauan")
    yield Stop("kosong-pemantauan-pengamat", "pengamat", "/pemantauan/", stage.EMPTY_OFFICE, is_pictured=False)


def _first_item(office: Office) -> int:
    from zonaintegritas.plans.models import Item

    of_area = Item.objects.filter(plan__office=office, plan__state="IN_FORCE", area_roman="I", is_removed=False)
    return of_area.filter(plan__plan_year=office.today().year).order_by("position")[0].pk


def _person(username: str) -> User:
    return stage._person(username)
