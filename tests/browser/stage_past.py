"""Plans of earlier years: corrected, withdrawn, and taken as the base of new ones."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tests.browser.stage import CELLS, LONG, LONG_CELLS, RESPONSIBLE, UNBROKEN, Stop, _adopted, _draft, _person

if TYPE_CHECKING:
    from zonaintegritas.offices.models import Office
    from zonaintegritas.plans.models import PlanCopy, Revision


def past_pages(office: Office, *, is_long: bool) -> Iterator[Stop]:
    """A plan of last year with long texts, corrected once; and one that was withdrawn."""
    from zonaintegritas.plans import services

    operator, chair = _person("operator"), _person("ketua")
    plan = _adopted(office, year=office.today().year - 1)
    correction = services.start_correction(operator, plan)
    row = correction.rows.order_by("position")[0]
    yield Stop("review-koreksi", "operator", f"/draf/{correction.pk}/", is_pictured=False)
    texts = LONG_CELLS if is_long else CELLS
    services.edit_cell(operator, row, field="indicator", value=texts[0], kind="CONTENT")
    services.edit_cell(operator, row, field="steps", value=texts[1:], kind="CONTENT")
    services.edit_cell(operator, row, field="responsible", value=RESPONSIBLE[is_long], kind="READING")
    services.adopt(chair, correction, reason="Kalimat butir pertama dilengkapi menurut hasil rapat pleno.")
    yield Stop("keputusan-perubahan", "operator", f"/naskah/rencana/{plan.pk}/perubahan/")
    yield Stop("catat-perubahan", "operator", f"/rencana/{plan.pk}/perubahan/1/2/")
    sides = f"?kiri=naskah-{plan.pk}-1&kanan=rencana-{plan.pk}"
    yield Stop("berdampingan", "operator", f"/rencana/banding/{sides}")
    yield Stop("berdampingan-semua", "operator", f"/rencana/banding/{sides}&semua=1", is_pictured=False)
    unfinished = services.start_correction(operator, plan)
    item = plan.items.order_by("position")[0]
    home = f"/rencana/{plan.pk}/"
    for name, path in (
        ("tahun-lalu", home),
        ("panjang-bulan", f"{home}bulan/"),
        ("panjang-per-bulan", f"{home}daftar-bulan/"),
        ("panjang-revisi", f"{home}revisi/"),
        ("revisi-kedua", f"{home}revisi/2/"),
        ("panjang-butir", f"/rencana/butir/{item.pk}/"),
        ("panjang-review", f"/draf/{unfinished.pk}/"),
        ("panjang-baris", f"/draf/baris/{unfinished.rows.order_by('position')[0].pk}/"),
    ):
        yield Stop(name, "operator", path, is_pictured=name in ("tahun-lalu", "revisi-kedua"))
    gone = _adopted(office, year=office.today().year - 2)
    services.withdraw(chair, gone, reason="Ditetapkan dari berkas yang keliru.")
    yield Stop("ditarik", "operator", f"/rencana/{gone.pk}/", is_pictured=False)
    yield from _copy_pages(office, is_long=is_long)


def _copy_pages(office: Office, *, is_long: bool) -> Iterator[Stop]:
    """An earlier plan as the base of others: chosen, asked about, answered, made a draft, cancelled."""
    from zonaintegritas.plans import selectors, services

    operator, this_year = _person("operator"), office.today().year
    base = _base(office, this_year - 2, is_long=is_long)
    yield Stop("pilih-dasar", "operator", "/draf/susun/dasar/?dari=sendiri")
    yield Stop("pilih-dasar-lain", "operator", "/draf/susun/dasar/?dari=lain", is_pictured=False)
    copy = services.start_copy(operator, office, base=base, plan_year=this_year + 1)
    home = f"/draf/salin/{copy.pk}/"
    first = selectors.examined(copy).open[-1]
    services.answer_copy(operator, copy, replies=[services.Reply(first.key, "WORDS", words="pelaksana tugas")])
    yield Stop("salin", "operator", home)
    yield Stop("salin-ketua", "ketua", home, is_pictured=False)
    yield Stop("salin-jawab", "operator", f"{home}jawab/{selectors.examined(copy).open[0].key}/")
    yield Stop("salin-batal", "operator", f"{home}batal/", is_pictured=False)
    ready = services.start_copy(operator, office, base=base, plan_year=this_year)
    _keep_all(ready)
    yield Stop("salin-siap", "operator", f"/draf/salin/{ready.pk}/")
    earlier = _base(office, this_year - 3, is_long=False)
    made = services.start_copy(operator, office, base=earlier, plan_year=this_year)
    _keep_all(made)
    draft = services.finish_copy(operator, made)
    yield Stop("salin-menjadi-draf", "operator", f"/draf/salin/{made.pk}/", is_pictured=False)
    yield Stop("salin-buka-lagi", "operator", f"/draf/salin/{made.pk}/ambil-lagi/", is_pictured=False)
    yield Stop("salin-draf", "operator", f"/draf/{draft.pk}/", is_pictured=False)
    given_up = services.start_copy(operator, office, base=earlier, plan_year=this_year + 1)
    services.cancel_copy(operator, given_up)
    yield Stop("salin-dibatalkan", "operator", f"/draf/salin/{given_up.pk}/", is_pictured=False)


def _base(office: Office, year: int, *, is_long: bool) -> Revision:
    """A plan in which earlier years, a person and a telephone number are named."""
    from zonaintegritas.plans import selectors, services

    operator = _person("operator")
    draft = services.keep_year(operator, _draft(office, year=year))
    services.put_leftover_aside(operator, draft.leftovers.get())
    rows = list(draft.rows.order_by("position")[1:4])
    report = (
        f"{LONG} {year - 1} {UNBROKEN}" if is_long else f"Laporan Kinerja tahun {year - 1} dan notula pembahasannya"
    )
    for row, field, value in (
        (rows[0], "evidence", [report, f"Tindak lanjut evaluasi {year - 1}", f"Notula rapat 9 Oktober {year}"]),
        (rows[1], "responsible", "Kasubbag Umum, Bagaskara Widodo"),
        (
            rows[2],
            "evidence",
            [f"Laporan Kinerja {year - 1}", f"Renstra {year - 1}-{year + 3}", "Aduan WA 081234567890"],
        ),
    ):
        services.edit_cell(operator, row, field=field, value=value, kind="CONTENT")
    for notice in selectors.notices_of_draft(draft):
        if notice.is_high and notice.is_open:
            services.leave_finding(
                operator, draft, finding=notice.key, code=notice.code, what=notice.what, reason="Sesuai suratnya."
            )
    plan = services.adopt(_person("ketua"), draft)
    return plan.revisions.select_related("plan__office").get()


def _keep_all(copy: PlanCopy) -> None:
    from zonaintegritas.plans import selectors, services

    while found := selectors.examined(copy).open:
        replies = [services.Reply(one.key, "KEEP", reason="Memang tentang tahun itu.") for one in found]
        services.answer_copy(_person("operator"), copy, replies=replies)
