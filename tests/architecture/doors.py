"""The doors of the program: every method of every route, what it needs, and a request that would go through."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.architecture.world import PRINTED_PARTY, World
from zonaintegritas.guard.policy import Action
from zonaintegritas.plans.parties import party_key

Row = Callable[[World], Any]
A = Action
PARTY = party_key(PRINTED_PARTY)


def of(name: str) -> Row:
    """A row of the world by name."""
    return lambda world: getattr(world, name)


@dataclass(frozen=True)
class Door:
    """One method of one route: what it needs, and a request that would go through for who may."""

    route: str
    method: str
    needs: Action | None  # None: everybody who is signed in and works in an office
    row: Row = field(default_factory=lambda: of("office"))
    arguments: Callable[[World], dict[str, Any]] = field(default=lambda world: {})
    send: Callable[[World], dict[str, Any]] = field(default=lambda world: {})
    query: Callable[[World], dict[str, Any]] = field(default=lambda world: {})

    def __str__(self) -> str:
        return f"{self.method} {self.route}"


def pk(name: str, **more: Any) -> Callable[[World], dict[str, Any]]:
    return lambda world: {"pk": getattr(world, name).pk, **more}


def see(route: str, name: str, needs: Action, **more: Any) -> Door:
    return Door(route, "GET", needs, of(name), pk(name, **more))


def do(
    route: str, name: str, needs: Action, send: Callable[[World], dict[str, Any]] | None = None, **more: Any
) -> Door:
    return Door(route, "POST", needs, of(name), pk(name, **more), send or (lambda world: {}))


def mandate_dates(world: World) -> dict[str, Any]:
    return {"secretary": world.mandate.secretary_id, "begins_on": "2026-11-21", "until": "2026-12-31"}


def stand_in_days(world: World) -> dict[str, Any]:
    return {"acting": world.stand_in.acting_id, "begins_on": "2027-01-04", "until": "2027-01-08"}


def first_paragraph(world: World) -> dict[str, Any]:
    return {"pk": world.draft.pk, "source": world.source.pk, "block": 0}


def copy_question(world: World) -> dict[str, Any]:
    return {"pk": world.copy.pk, "question": world.copy_question}


def both_sides(world: World) -> dict[str, Any]:
    return {"kiri": f"rencana-{world.plan.pk}", "kanan": f"rencana-{world.plan.pk}"}


def note_of_area(world: World) -> dict[str, Any]:
    return {"pk": world.round.pk, "area": world.note.area}


def own_day(world: World) -> dict[str, Any]:
    return {"day": world.own_day.day.isoformat()}


def own_regulation(world: World) -> dict[str, Any]:
    return {"name": world.own_regulation.entry.name}


DOORS = (
    Door("desk:home", "GET", None),
    Door("plans:current", "GET", None),
    Door("plans:plans", "GET", A.PLAN_SEE),
    Door("plans:side_by_side", "GET", A.PLAN_SEE),
    Door("plans:side_by_side_xlsx", "GET", A.PLAN_EXPORT, of("plan"), query=both_sides),
    see("plans:plan", "plan", A.PLAN_SEE),
    see("plans:grid", "plan", A.PLAN_SEE),
    see("plans:months", "plan", A.PLAN_SEE),
    see("plans:responsible", "plan", A.PLAN_SEE),
    see("plans:load", "plan", A.PLAN_SEE),
    see("plans:load_xlsx", "plan", A.PLAN_EXPORT),
    see("plans:party", "plan", A.PLAN_NAME_PARTY, key=PARTY),
    do("plans:party", "plan", A.PLAN_NAME_PARTY, lambda w: {"people": [w.person.pk]}, key=PARTY),
    see("plans:name_many", "plan", A.PLAN_NAME_PEOPLE),
    do("plans:name_many", "plan", A.PLAN_NAME_PEOPLE, lambda w: {"people": [w.person.pk], "langkah": "simpan"}),
    see("plans:naming_change", "naming", A.PLAN_SEE),
    do("plans:undo_naming", "naming", A.NAMING_UNDO),
    Door("plans:hand_over", "GET", A.WORK_HAND_OVER, of("office"), pk("person")),
    Door(
        "plans:hand_over", "POST", A.WORK_HAND_OVER, of("office"), pk("person"),
        lambda w: {"successor": w.stand_in.acting_id},
    ),
    see("plans:correct", "plan", A.PLAN_CORRECT),
    do("plans:correct", "plan", A.PLAN_CORRECT),
    see("plans:publish", "plan", A.PLAN_PUBLISH),
    do("plans:publish", "plan", A.PLAN_PUBLISH, lambda w: {"tindakan": "terbitkan"}),
    see("plans:withdraw", "plan", A.PLAN_WITHDRAW),
    do("plans:withdraw", "plan", A.PLAN_WITHDRAW, lambda w: {"reason": "Keliru."}),
    see("plans:revisions", "plan", A.PLAN_SEE),
    see("plans:revision", "plan", A.PLAN_SEE, number=1),
    see("plans:export_json", "plan", A.PLAN_EXPORT),
    see("plans:export_xlsx", "plan", A.PLAN_EXPORT),
    see("plans:plan_blank_xlsx", "plan", A.PLAN_EXPORT),
    see("plans:item", "item", A.PLAN_SEE),
    see("plans:item_history", "item", A.HISTORY_SEE),
    see("plans:name_people", "item", A.ITEM_NAME_PEOPLE),
    do("plans:name_people", "item", A.ITEM_NAME_PEOPLE, lambda w: {"people": [w.person.pk]}),
    see("plans:mark", "open_kali", A.OCCURRENCE_MARK),
    do("plans:mark", "open_kali", A.OCCURRENCE_MARK, lambda w: {"done_on": "2026-11-20"}),
    see("plans:take_back", "done_kali", A.OCCURRENCE_TAKE_BACK),
    do("plans:take_back", "done_kali", A.OCCURRENCE_TAKE_BACK),
    see("evidence:preview", "shown", A.EVIDENCE_SEE, position=1),
    do("evidence:prepare_again", "shown", A.PREVIEW_RENEW, position=1),
    see("evidence:page_picture", "shown", A.EVIDENCE_SEE, position=1, page=1),
    see("evidence:picture", "shown", A.EVIDENCE_SEE, position=2),
    see("evidence:thumbnail", "shown", A.EVIDENCE_SEE, position=2),
    see("evidence:inner_picture", "shown", A.EVIDENCE_SEE, position=3, number=1),
    Door("plans:queue", "GET", A.PROOF_REVIEW),
    see("plans:judge", "use", A.PROOF_ACCEPT),
    do("plans:judge", "use", A.PROOF_ACCEPT, lambda w: {"putusan": "terima", "version": "1"}),
    do("plans:judge", "use", A.PROOF_RETURN, lambda w: {"putusan": "kembalikan", "version": "1", "reason": "Buram."}),
    do("plans:reopen_proof", "decided", A.PROOF_REOPEN),
    Door("plans:return_reasons", "GET", A.RETURN_REASON_EDIT),
    Door("plans:return_reasons", "POST", A.RETURN_REASON_EDIT, send=lambda w: {"text": "Belum dicap."}),
    see("plans:return_reason", "return_reason", A.RETURN_REASON_EDIT),
    do("plans:return_reason", "return_reason", A.RETURN_REASON_EDIT, lambda w: {"text": "Belum dicap."}),
    see("plans:use_another", "decided", A.PROOF_CITE),
    do("plans:use_another", "decided", A.PROOF_CITE, lambda w: {"bukti": w.use.evidence_id}),
    see("plans:withdraw_proof", "decided", A.PROOF_WITHDRAW),
    do("plans:withdraw_proof", "decided", A.PROOF_WITHDRAW, lambda w: {"reason": "Keliru."}),
    Door("plans:drafts", "GET", A.DRAFT_SEE),
    Door("plans:upload", "GET", A.DRAFT_START),
    Door("plans:upload", "POST", A.DRAFT_START),
    Door("plans:compose", "GET", A.DRAFT_START),
    Door("plans:compose", "POST", A.DRAFT_START, send=lambda w: {"plan_year": "2027", "begins_with": "NOTHING"}),
    Door("plans:choose_base", "GET", A.COPY_START),
    Door(
        "plans:choose_base", "POST", A.COPY_START,
        send=lambda w: {"revision": w.plan.revisions.get().pk, "plan_year": "2027"},
    ),
    see("plans:copy", "copy", A.DRAFT_SEE),
    do("plans:copy", "copy", A.COPY_ANSWER),
    Door("plans:copy_answer", "GET", A.COPY_ANSWER, of("copy"), copy_question),
    Door("plans:copy_answer", "POST", A.COPY_ANSWER, of("copy"), copy_question),
    do("plans:copy_finish", "copy", A.COPY_FINISH),
    see("plans:copy_cancel", "copy", A.COPY_CANCEL),
    do("plans:copy_cancel", "copy", A.COPY_CANCEL),
    see("plans:copy_reopen", "cancelled_copy", A.COPY_REOPEN),
    do("plans:copy_reopen", "cancelled_copy", A.COPY_REOPEN),
    Door("plans:compose_blank", "GET", A.DRAFT_START),
    Door("plans:compose_blank", "POST", A.DRAFT_START),
    Door("plans:blank_xlsx", "GET", A.DRAFT_START),
    Door("plans:sample", "POST", A.DRAFT_START),
    see("plans:review", "draft", A.DRAFT_SEE),
    see("plans:reading", "draft", A.DRAFT_SEE),
    do("plans:move_office", "draft", A.DRAFT_MOVE, lambda w: {"office": w.office.code}),
    do("plans:settle_year", "draft", A.DRAFT_EDIT),
    do("plans:discard", "draft", A.DRAFT_DISCARD),
    do("plans:restore", "discarded", A.DRAFT_RESTORE),
    see("plans:header", "draft", A.DRAFT_SEE),
    do("plans:header", "draft", A.DRAFT_EDIT, lambda w: {"number": "7", "year": "2026", "plan_year": "2026"}),
    do("plans:confirm_header", "draft", A.DRAFT_EDIT, lambda w: {"field": "number"}),
    do("plans:confirm_cell", "draft", A.DRAFT_EDIT, lambda w: {"sel": f"{w.row.pk}:indicator"}),
    do(
        "plans:bulk", "draft", A.DRAFT_EDIT,
        lambda w: {"rows": [w.row.pk], "change": "responsible", "responsible": "Tim Kerja"},
    ),
    do("plans:approve", "draft", A.DRAFT_APPROVE),
    see("plans:sign", "approved", A.SIGNED_RECORD),
    do("plans:sign", "approved", A.SIGNED_RECORD, lambda w: {"reason": "Mesin pindai rusak."}),
    see("plans:signed", "signed", A.DRAFT_SEE),
    do("plans:signed", "signed", A.SIGNED_SETTLE, lambda w: {"reason": "Sudah dicocokkan."}),
    do("plans:compare_again", "signed", A.SIGNED_RECORD),
    do("plans:withdraw_signed", "signed", A.SIGNED_WITHDRAW),
    see("plans:sign_amendment", "plan", A.SIGNED_RECORD, first=1, last=1),
    do(
        "plans:sign_amendment", "plan", A.SIGNED_RECORD, lambda w: {"number": "8", "reason": "Rusak."}, first=1, last=1
    ),
    do("plans:undo", "draft", A.DRAFT_EDIT, lambda w: {"step": "1"}),
    see("plans:coverage", "draft", A.DRAFT_SEE),
    see("plans:coverage_xlsx", "draft", A.DRAFT_SEE),
    see("plans:coverage_line", "draft", A.DRAFT_SEE, code="A.I.1.i.a"),
    Door(
        "plans:coverage_line", "POST", A.COVERAGE_ANSWER, of("row"),
        lambda w: {"pk": w.draft.pk, "code": "A.I.1.i.a"}, lambda w: {"row": w.row.pk, "says": "FULL"},
    ),
    do("plans:add_ready", "draft", A.DRAFT_EDIT, lambda w: {"satu": "A.II.1.i.a"}),
    see("plans:plan_coverage", "plan", A.PLAN_SEE),
    see("plans:plan_coverage_xlsx", "plan", A.PLAN_EXPORT),
    see("plans:plan_coverage_line", "plan", A.PLAN_SEE, code="A.I.1.i.a"),
    Door(
        "plans:plan_coverage_line", "POST", A.COVERAGE_ANSWER, of("item"),
        lambda w: {"pk": w.plan.pk, "code": "A.I.1.i.a"}, lambda w: {"row": w.item.pk, "says": "FULL"},
    ),
    do("plans:plan_add_ready", "plan", A.PLAN_CORRECT, lambda w: {"satu": "A.II.1.i.a"}),
    see("plans:findings", "draft", A.DRAFT_SEE),
    see("plans:findings_xlsx", "draft", A.DRAFT_SEE),
    see("plans:mend", "draft", A.DRAFT_EDIT),
    do("plans:mend", "draft", A.DRAFT_EDIT),
    Door("plans:paragraph", "GET", A.DRAFT_SEE, of("draft"), first_paragraph),
    Door(
        "plans:paragraph", "POST", A.DRAFT_EDIT, of("draft"), first_paragraph,
        lambda w: {"text": "Judul lain", "kind": "CONTENT"},
    ),
    Door(
        "plans:leave_finding", "GET", A.FINDING_ANSWER, of("draft"),
        lambda w: {"pk": w.draft.pk, "finding": w.open_finding},
    ),
    Door(
        "plans:leave_finding", "POST", A.FINDING_ANSWER, of("draft"),
        lambda w: {"pk": w.draft.pk, "finding": w.open_finding}, lambda w: {"reason": "Disepakati."},
    ),
    Door(
        "plans:reopen_finding", "POST", A.FINDING_REOPEN, of("draft"),
        lambda w: {"pk": w.draft.pk, "finding": w.answered_finding},
    ),
    see("plans:plan_findings", "plan", A.PLAN_SEE),
    see("plans:plan_findings_xlsx", "plan", A.PLAN_EXPORT),
    see("plans:plan_mend", "plan", A.PLAN_CORRECT),
    do("plans:plan_mend", "plan", A.PLAN_CORRECT),
    Door(
        "plans:plan_leave_finding", "GET", A.FINDING_ANSWER, of("plan"),
        lambda w: {"pk": w.plan.pk, "finding": w.open_finding},
    ),
    Door(
        "plans:plan_leave_finding", "POST", A.FINDING_ANSWER, of("plan"),
        lambda w: {"pk": w.plan.pk, "finding": w.open_finding}, lambda w: {"reason": "Disepakati."},
    ),
    Door(
        "plans:plan_reopen_finding", "POST", A.FINDING_REOPEN, of("plan"),
        lambda w: {"pk": w.plan.pk, "finding": w.answered_finding},
    ),
    see("plans:adopt", "draft", A.DRAFT_SEE),
    do("plans:adopt", "draft", A.PLAN_ADOPT, lambda w: {"confirm": "on", "replace": "on"}),
    do("plans:add_row", "draft", A.DRAFT_EDIT),
    see("plans:discussion", "row", A.DRAFT_SEE),
    do("plans:discussion", "row", A.DRAFT_SEE, lambda w: {"text": "Siapa yang menyusun?"}),
    see("plans:discussions", "draft", A.DRAFT_SEE),
    see("plans:item_discussion", "item", A.PLAN_SEE),
    do("plans:item_discussion", "item", A.COMMENT_WRITE, lambda w: {"text": "Siapa yang menyusun?"}),
    see("plans:plan_discussions", "plan", A.PLAN_SEE),
    see("plans:row", "row", A.DRAFT_SEE),
    do("plans:row", "row", A.DRAFT_EDIT, lambda w: {"note": "Catatan"}),
    do("plans:cell", "row", A.DRAFT_EDIT, lambda w: {"note": "Catatan"}, field="note"),
    do("plans:take_paper", "row", A.DRAFT_EDIT, lambda w: {"field": "indicator"}),
    do("plans:move_cell", "row", A.DRAFT_EDIT, lambda w: {"sel": "indicator:naik"}),
    do("plans:split_row", "row", A.DRAFT_EDIT, lambda w: {"at": "steps:1"}),
    do("plans:merge_row", "row", A.DRAFT_EDIT),
    do("plans:remove_row", "row", A.DRAFT_EDIT),
    do("plans:restore_row", "removed_row", A.DRAFT_EDIT),
    see("plans:heading", "row", A.DRAFT_SEE, level="area"),
    do("plans:heading", "row", A.DRAFT_EDIT, lambda w: {"number": "I", "name": "Nama lain"}, level="area"),
    do("plans:leftover", "leftover", A.DRAFT_EDIT, lambda w: {"action": "aside"}),
    see("plans:source", "source", A.DRAFT_SEE),
    see("plans:source_page", "source", A.DRAFT_SEE, page=1),
    see("plans:photos", "sorting", A.DRAFT_SEE),
    do("plans:photos", "sorting", A.DRAFT_EDIT, lambda w: {"foto": f"{w.photo.pk}:turun"}),
    see("plans:photo", "photo", A.DRAFT_SEE),
    do("plans:remove_file", "source", A.DRAFT_REMOVE_FILE),
    do("plans:put_file_back", "taken_out", A.DRAFT_ADD_FILE),
    do("plans:read_again", "failed", A.READING_AGAIN),
    do("plans:add_file", "draft", A.DRAFT_ADD_FILE),
    Door("files:download", "GET", A.FILE_SEE, of("file"), lambda w: {"uid": w.file.uid}),
    see("decrees:draft_script", "draft", A.DRAFT_SEE),
    see("decrees:draft_file", "draft", A.DRAFT_SEE, kind="docx"),
    see("decrees:plan_script", "plan", A.PLAN_SEE),
    see("decrees:plan_file", "plan", A.PLAN_EXPORT, kind="pdf"),
    see("decrees:amendment", "plan", A.PLAN_SEE),
    see("decrees:amendment_file", "plan", A.PLAN_EXPORT, kind="docx"),
    Door("decrees:print_form", "GET", A.DECREE_FORM),
    Door("decrees:print_form", "POST", A.DECREE_FORM),
    Door("decrees:team_file", "GET", A.TEAM_SEE, arguments=lambda w: {"year": "2026", "kind": "docx"}),
    Door("teams:team", "GET", A.TEAM_SEE),
    Door("teams:add_member", "GET", A.TEAM_EDIT),
    Door("teams:add_member", "POST", A.TEAM_EDIT),
    Door("teams:paste_members", "GET", A.TEAM_EDIT),
    Door("teams:paste_members", "POST", A.TEAM_EDIT, send=lambda w: {"people": "Orang Baru"}),
    Door("teams:copy_team", "POST", A.TEAM_EDIT),
    Door("teams:confirm_members", "POST", A.TEAM_EDIT),
    see("teams:member", "member", A.TEAM_EDIT),
    do("teams:member", "member", A.TEAM_EDIT),
    do("teams:move_member", "member", A.TEAM_EDIT, lambda w: {"arah": "turun"}),
    do("teams:withdraw_member", "member", A.TEAM_EDIT),
    do("teams:restore_member", "withdrawn_member", A.TEAM_EDIT),
    Door("library:library", "GET", A.EVIDENCE_SEE),
    Door("library:library_xlsx", "GET", A.EVIDENCE_SEE),
    Door("library:add", "GET", A.EVIDENCE_FILE),
    Door("library:add", "POST", A.EVIDENCE_FILE),
    Door("library:add_link", "GET", A.EVIDENCE_FILE),
    Door(
        "library:add_link", "POST", A.EVIDENCE_FILE,
        send=lambda w: {"link": "https://contoh.go.id/", "title": "Tautan", "kind": "OTHER", "seen_on": "2026-11-20"},
    ),
    Door("library:incoming", "GET", A.EVIDENCE_FILE),
    Door("library:incoming", "POST", A.EVIDENCE_FILE),
    Door("library:gather", "GET", A.EVIDENCE_FILE),
    Door("library:gather", "POST", A.EVIDENCE_FILE),
    Door("library:start", "POST", A.INCOMING_START, send=lambda w: {"name": "foto.png", "size": "300"}),
    Door("library:part", "GET", A.INCOMING_SEE, of("incoming"), lambda w: {"uid": w.incoming.uid}),
    Door("library:part", "POST", A.INCOMING_RECEIVE, of("incoming"), lambda w: {"uid": w.incoming.uid}),
    Door("library:discard", "POST", A.INCOMING_DISCARD, of("incoming"), lambda w: {"uid": w.incoming.uid}),
    Door("library:photo", "GET", A.INCOMING_SEE, of("incoming"), lambda w: {"uid": w.incoming.uid}),
    see("library:evidence", "evidence", A.EVIDENCE_SEE),
    see("library:describe", "evidence", A.EVIDENCE_DESCRIBE),
    do("library:describe", "evidence", A.EVIDENCE_DESCRIBE, lambda w: {"title": "Judul lain", "kind": "OTHER"}),
    see("library:revise", "evidence", A.PROOF_RESUBMIT),
    do("library:revise", "evidence", A.PROOF_RESUBMIT, lambda w: {"link": "https://contoh.go.id/", "reason": "Baru."}),
    see("library:take_out", "evidence", A.EVIDENCE_TAKE_OUT),
    do("library:take_out", "evidence", A.EVIDENCE_TAKE_OUT, lambda w: {"reason": "Keliru."}),
    do("library:restore", "withdrawn_evidence", A.EVIDENCE_WITHDRAW),
    see("library:use", "evidence", A.EVIDENCE_USE),
    do("library:use", "evidence", A.EVIDENCE_USE, lambda w: {"butir": [w.item.pk]}),
    see("library:choose", "item", A.PROOF_CITE),
    do("library:choose", "item", A.PROOF_CITE, lambda w: {"bukti": [w.evidence.pk]}),
    Door("obligations:obligations", "GET", A.OBLIGATION_SEE),
    Door("obligations:obligations_xlsx", "GET", A.OBLIGATION_SEE),
    Door("obligations:choose_obligations", "GET", A.OBLIGATION_ADD),
    Door("obligations:choose_obligations", "POST", A.OBLIGATION_ADD, send=lambda w: {"keys": ["lhkpn"]}),
    Door("obligations:add_obligation", "GET", A.OBLIGATION_ADD),
    Door("obligations:add_obligation", "POST", A.OBLIGATION_ADD),
    see("obligations:obligation", "obligation", A.OBLIGATION_SEE),
    see("obligations:edit_obligation", "obligation", A.OBLIGATION_EDIT),
    do("obligations:edit_obligation", "obligation", A.OBLIGATION_EDIT),
    see("obligations:withdraw_obligation", "obligation", A.OBLIGATION_WITHDRAW),
    do("obligations:withdraw_obligation", "obligation", A.OBLIGATION_WITHDRAW, lambda w: {"reason": "Keliru."}),
    see("obligations:mark_time", "open_time", A.OBLIGATION_MARK),
    do("obligations:mark_time", "open_time", A.OBLIGATION_MARK, lambda w: {"done_on": "2026-11-20"}),
    do("obligations:prove_items", "done_time", A.OBLIGATION_PROVE),
    see("obligations:take_back_time", "done_time", A.OBLIGATION_TAKE_BACK),
    do("obligations:take_back_time", "done_time", A.OBLIGATION_TAKE_BACK),
    Door("overview:current", "GET", A.PLAN_SEE),
    Door("overview:matrix", "GET", A.PLAN_SEE),
    Door("overview:matrix_xlsx", "GET", A.PLAN_EXPORT),
    Door("overview:office", "GET", A.OFFICE_SEE, arguments=lambda w: {"code": w.office.code}),
    Door("calendars:calendar", "GET", A.CALENDAR_SEE),
    Door("calendars:calendar_xlsx", "GET", A.CALENDAR_SEE),
    Door("calendars:add_day", "GET", A.CALENDAR_ADD),
    Door("calendars:add_day", "POST", A.CALENDAR_ADD),
    Door("calendars:take_out_day", "GET", A.CALENDAR_ADD, arguments=own_day),
    Door("calendars:take_out_day", "POST", A.CALENDAR_ADD, arguments=own_day),
    see("calendars:withdraw_day", "own_day", A.CALENDAR_WITHDRAW),
    do("calendars:withdraw_day", "own_day", A.CALENDAR_WITHDRAW, lambda w: {"reason": "Keliru."}),
    Door("regulations:regulations", "GET", A.REGULATION_SEE),
    Door("regulations:regulation", "GET", A.REGULATION_SEE, of("own_regulation"), own_regulation),
    Door("regulations:add_regulation", "GET", A.REGULATION_ADD),
    Door("regulations:add_regulation", "POST", A.REGULATION_ADD),
    Door("regulations:correct_regulation", "GET", A.REGULATION_CORRECT, of("own_regulation"), own_regulation),
    Door("regulations:correct_regulation", "POST", A.REGULATION_CORRECT, of("own_regulation"), own_regulation),
    see("regulations:withdraw_regulation", "own_regulation", A.REGULATION_WITHDRAW),
    do("regulations:withdraw_regulation", "own_regulation", A.REGULATION_WITHDRAW, lambda w: {"reason": "Keliru."}),
    Door("offices:people", "GET", A.PEOPLE_SEE),
    Door("offices:add_person", "GET", A.PERSON_ADD),
    Door("offices:add_person", "POST", A.PERSON_ADD),
    Door("offices:add_known_person", "GET", A.MEMBERSHIP_GRANT),
    Door("offices:add_known_person", "POST", A.MEMBERSHIP_GRANT),
    Door("offices:person", "GET", A.PEOPLE_SEE, of("office"), pk("person")),
    Door(
        "offices:grant_role", "POST", A.MEMBERSHIP_GRANT, of("office"), pk("person"), lambda w: {"role": "VIEWER"}
    ),
    Door("offices:make_link", "POST", A.PERSON_LINK, of("office"), pk("person")),
    Door("offices:deactivate", "GET", A.PERSON_DEACTIVATE, of("office"), pk("person")),
    Door("offices:deactivate", "POST", A.PERSON_DEACTIVATE, of("office"), pk("person")),
    Door("offices:reactivate", "POST", A.PERSON_REACTIVATE, of("office"), pk("ended_person")),
    do("offices:revoke_role", "membership", A.MEMBERSHIP_REVOKE),
    see("offices:revoke_role", "membership", A.MEMBERSHIP_REVOKE),
    Door("offices:give_mandate", "GET", A.MANDATE_GIVE),
    Door("offices:give_mandate", "POST", A.MANDATE_GIVE, send=mandate_dates),
    do("offices:withdraw_mandate", "mandate", A.MANDATE_WITHDRAW),
    see("offices:withdraw_mandate", "mandate", A.MANDATE_WITHDRAW),
    Door("reminders:notices", "GET", None),
    do("reminders:open_notice", "notice", A.NOTICE_READ),
    do("reminders:see_notice", "notice", A.NOTICE_READ),
    Door("reminders:see_all", "POST", None),
    Door("reminders:preference", "GET", None),
    Door("reminders:preference", "POST", None),
    Door("reminders:make_feed", "POST", None),
    Door("reminders:revoke_feed", "GET", None),
    Door("reminders:revoke_feed", "POST", None),
    Door("reminders:group_text", "GET", A.PLAN_SEE),
    Door("offices:set_stand_in", "GET", A.STAND_IN_SET, of("membership"), pk("person")),
    Door("offices:set_stand_in", "POST", A.STAND_IN_SET, of("membership"), pk("person"), stand_in_days),
    see("offices:withdraw_stand_in", "stand_in", A.STAND_IN_WITHDRAW),
    do("offices:withdraw_stand_in", "stand_in", A.STAND_IN_WITHDRAW),
    Door("offices:switch_office", "POST", None, send=lambda w: {"code": w.office.code}),
    Door("account_change_password", "GET", None),
    Door("monitoring:rounds", "GET", A.MONITORING_SEE),
    Door("monitoring:open_rounds", "GET", A.ROUNDS_OPEN),
    Door("monitoring:open_rounds", "POST", A.ROUNDS_OPEN, send=lambda w: {"rhythm": "QUARTERS"}),
    see("monitoring:sheet", "round", A.MONITORING_SEE),
    Door("monitoring:write_note", "GET", A.SHEET_WRITE, of("note"), note_of_area),
    Door("monitoring:write_note", "POST", A.SHEET_WRITE, of("note"), note_of_area, lambda w: {"obstacle": "Kendala"}),
    see("monitoring:close_round", "round", A.ROUND_CLOSE),
    do("monitoring:close_round", "round", A.ROUND_CLOSE),
    see("monitoring:reopen_round", "closed_round", A.ROUND_REOPEN),
    do("monitoring:reopen_round", "closed_round", A.ROUND_REOPEN, lambda w: {"reason": "Keliru."}),
    see("monitoring:round_report", "round", A.MONITORING_SEE, kind="xlsx"),
    Door("monitoring:reports", "GET", A.MONITORING_SEE),
    Door("monitoring:year_report", "GET", A.MONITORING_SEE, arguments=lambda w: {"year": "2026", "kind": "xlsx"}),
    Door("monitoring:follow_ups", "GET", A.MONITORING_SEE),
    Door("monitoring:follow_ups_xlsx", "GET", A.MONITORING_SEE),
    Door("monitoring:add_follow_up", "GET", A.FOLLOW_UP_OPEN, of("follow_up"), query=lambda w: {"area": "I"}),
    Door("monitoring:add_follow_up", "POST", A.FOLLOW_UP_OPEN, of("follow_up"), send=lambda w: {"area": "I"}),
    see("monitoring:follow_up", "follow_up", A.MONITORING_SEE),
    see("monitoring:edit_follow_up", "follow_up", A.FOLLOW_UP_EDIT),
    do("monitoring:edit_follow_up", "follow_up", A.FOLLOW_UP_EDIT),
    see("monitoring:report_follow_up", "follow_up", A.FOLLOW_UP_REPORT),
    do("monitoring:report_follow_up", "follow_up", A.FOLLOW_UP_REPORT, lambda w: {"report": "Sudah."}),
    do("monitoring:close_follow_up", "reported", A.FOLLOW_UP_CHECK),
    see("monitoring:return_follow_up", "reported", A.FOLLOW_UP_CHECK),
    do("monitoring:return_follow_up", "reported", A.FOLLOW_UP_CHECK, lambda w: {"reason": "Belum lengkap."}),
    see("monitoring:reopen_follow_up", "closed_follow_up", A.FOLLOW_UP_CHECK),
    do("monitoring:reopen_follow_up", "closed_follow_up", A.FOLLOW_UP_CHECK, lambda w: {"reason": "Keliru."}),
    Door("monitoring:meetings", "GET", A.MONITORING_SEE),
    Door("monitoring:add_meeting", "GET", A.MEETING_EDIT),
    Door("monitoring:add_meeting", "POST", A.MEETING_EDIT),
    see("monitoring:meeting", "meeting", A.MONITORING_SEE),
    see("monitoring:edit_meeting", "meeting", A.MEETING_EDIT),
    do("monitoring:edit_meeting", "meeting", A.MEETING_EDIT),
    see("monitoring:people", "meeting", A.MEETING_EDIT),
    do("monitoring:people", "meeting", A.MEETING_EDIT, lambda w: {"others": "Tamu"}),
    see("monitoring:minutes", "meeting", A.MEETING_EDIT),
    do("monitoring:minutes", "meeting", A.MEETING_EDIT, lambda w: {"discussion": "Dibahas."}),
    do("monitoring:add_decision", "meeting", A.MEETING_EDIT, lambda w: {"text": "Diputuskan."}),
    do("monitoring:withdraw_decision", "decision", A.MEETING_EDIT),
    see("monitoring:file_paper", "meeting", A.MEETING_FILE),
    do("monitoring:file_paper", "meeting", A.MEETING_FILE),
    see("monitoring:cancel_meeting", "meeting", A.MEETING_EDIT),
    do("monitoring:cancel_meeting", "meeting", A.MEETING_EDIT, lambda w: {"reason": "Berhalangan."}),
    see("monitoring:meeting_file", "meeting", A.MONITORING_SEE, paper="undangan", kind="docx"),
)  # fmt: skip
# For everybody, signed in or not: how people come in and go out, and the health check.
OPEN_DOORS = {
    "ui:health", "offices:open_link", "offices:choose_password", "account_login", "account_logout",
    "account_reset_password", "account_inactive", "reminders:feed",
}  # fmt: skip
# Whatever may be seen below it.
OF_THE_OWN_OFFICE = ("offices:person", "regulations:regulation", "decrees:team_file", "monitoring:year_report")
