"""Roles, actions, scopes and the whole permission table. docs/permissions.md is generated from here."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class Role(StrEnum):
    """What a person is in an office. MANDATED is a secretary while the chair's mandate lasts, STAND_IN somebody who
    acts for an absent person on the items that person is named on."""

    OPERATOR = "OPERATOR"
    CHAIR = "CHAIR"
    SECRETARY = "SECRETARY"
    MANDATED = "MANDATED"
    COORDINATOR = "COORDINATOR"
    MEMBER = "MEMBER"
    VIEWER = "VIEWER"
    SUPERVISOR = "SUPERVISOR"
    STAND_IN = "STAND_IN"


class Scope(StrEnum):
    """How far a right reaches, seen from the office in which the role is held."""

    OWN_ITEM = "OWN_ITEM"
    OWN_AREAS = "OWN_AREAS"
    OWN_OFFICE = "OWN_OFFICE"
    SUBTREE = "SUBTREE"
    EVERYWHERE = "EVERYWHERE"


class Action(StrEnum):
    """Everything the gate knows, as thing:verb."""

    OFFICE_SEE = "office:see"
    OFFICE_LOAD = "office:load"
    PEOPLE_SEE = "people:see"
    PERSON_ADD = "person:add"
    PERSON_DEACTIVATE = "person:deactivate"
    PERSON_REACTIVATE = "person:reactivate"
    PERSON_LINK = "person:link"
    PERSON_SET_PASSWORD = "person:set_password"  # noqa: S105 - the name of an action
    MEMBERSHIP_GRANT = "membership:grant"
    MEMBERSHIP_REVOKE = "membership:revoke"
    MANDATE_GIVE = "mandate:give"
    MANDATE_WITHDRAW = "mandate:withdraw"
    STAND_IN_SET = "stand_in:set"
    STAND_IN_WITHDRAW = "stand_in:withdraw"
    FILE_SEE = "file:see"
    FILE_KEEP = "file:keep"
    EVIDENCE_SEE = "evidence:see"
    EVIDENCE_ADD = "evidence:add"
    EVIDENCE_DESCRIBE = "evidence:describe"
    EVIDENCE_REVISE = "evidence:revise"
    EVIDENCE_WITHDRAW = "evidence:withdraw"
    EVIDENCE_FILE = "evidence:file"
    EVIDENCE_USE = "evidence:use"
    EVIDENCE_TAKE_OUT = "evidence:take_out"
    INCOMING_SEE = "incoming:see"
    INCOMING_START = "incoming:start"
    INCOMING_RECEIVE = "incoming:receive"
    INCOMING_MOVE = "incoming:move"
    INCOMING_DISCARD = "incoming:discard"
    PREVIEW_RECORD = "preview:record"
    PREVIEW_RENEW = "preview:renew"
    TEXT_RECORD = "text:record"
    LINK_RECORD = "link:record"
    DRAFT_SEE = "draft:see"
    DRAFT_START = "draft:start"
    DRAFT_ADD_FILE = "draft:add_file"
    DRAFT_REMOVE_FILE = "draft:remove_file"
    DRAFT_DISCARD = "draft:discard"
    DRAFT_RESTORE = "draft:restore"
    DRAFT_EDIT = "draft:edit"
    DRAFT_MOVE = "draft:move"
    DRAFT_APPROVE = "draft:approve"
    COPY_START = "copy:start"
    COPY_ANSWER = "copy:answer"
    COPY_FINISH = "copy:finish"
    COPY_CANCEL = "copy:cancel"
    COPY_REOPEN = "copy:reopen"
    SIGNED_RECORD = "signed:record"
    SIGNED_SETTLE = "signed:settle"
    SIGNED_WITHDRAW = "signed:withdraw"
    COMPARING_START = "comparing:start"
    COMPARING_RECORD = "comparing:record"
    COMPARING_FAIL = "comparing:fail"
    READING_START = "reading:start"
    READING_AGAIN = "reading:again"
    READING_RECORD = "reading:record"
    READING_FAIL = "reading:fail"
    PHOTOS_JOIN = "photos:join"
    FINDING_ANSWER = "finding:answer"
    FINDING_REOPEN = "finding:reopen"
    TEAM_SEE = "team:see"
    TEAM_EDIT = "team:edit"
    REGULATION_SEE = "regulation:see"
    REGULATION_ADD = "regulation:add"
    REGULATION_CORRECT = "regulation:correct"
    REGULATION_WITHDRAW = "regulation:withdraw"
    CALENDAR_SEE = "calendar:see"
    CALENDAR_ADD = "calendar:add"
    CALENDAR_WITHDRAW = "calendar:withdraw"
    OBLIGATION_SEE = "obligation:see"
    OBLIGATION_ADD = "obligation:add"
    OBLIGATION_EDIT = "obligation:edit"
    OBLIGATION_WITHDRAW = "obligation:withdraw"
    OBLIGATION_MARK = "obligation:mark"
    OBLIGATION_PROVE = "obligation:prove"
    OBLIGATION_TAKE_BACK = "obligation:take_back"
    OBLIGATION_INHERIT = "obligation:inherit"
    OBLIGATION_GIVE_BACK = "obligation:give_back"
    OBLIGATION_FOLLOW_PLAN = "obligation:follow_plan"
    OBLIGATION_RESCHEDULE = "obligation:reschedule"
    PLAN_SEE = "plan:see"
    PLAN_ADOPT = "plan:adopt"
    PLAN_WITHDRAW = "plan:withdraw"
    PLAN_CORRECT = "plan:correct"
    PLAN_EXPORT = "plan:export"
    PLAN_RESCHEDULE = "plan:reschedule"
    ITEM_NAME_PEOPLE = "item:name_people"
    PLAN_NAME_PEOPLE = "plan:name_people"
    PLAN_NAME_PARTY = "plan:name_party"
    NAMING_UNDO = "naming:undo"
    WORK_HAND_OVER = "work:hand_over"  # announced with the key of a BulkChange, and by nothing else
    AREAS_HAND_OVER = "areas:hand_over"
    OCCURRENCE_MARK = "occurrence:mark"
    OCCURRENCE_TAKE_BACK = "occurrence:take_back"
    PROOF_CITE = "proof:cite"
    PROOF_WITHDRAW = "proof:withdraw"
    PROOF_RESUBMIT = "proof:resubmit"
    PROOF_ACCEPT = "proof:accept"
    PROOF_RETURN = "proof:return"
    PROOF_REOPEN = "proof:reopen"
    PROOF_REVIEW = "proof:review"
    RETURN_REASON_EDIT = "return_reason:edit"
    COMMENT_WRITE = "comment:write"
    COMMENT_WITHDRAW = "comment:withdraw"
    COMMENT_RESOLVE = "comment:resolve"
    PLAN_PUBLISH = "plan:publish"
    PLAN_BASE = "plan:base"
    COVERAGE_ANSWER = "coverage:answer"
    COVERAGE_TAKE_BACK = "coverage:take_back"
    DECREE_FORM = "decree:form"
    MONITORING_SEE = "monitoring:see"
    ROUNDS_OPEN = "rounds:open"
    ROUND_CLOSE = "round:close"
    ROUND_REOPEN = "round:reopen"
    SHEET_WRITE = "sheet:write"
    FOLLOW_UP_OPEN = "follow_up:open"
    FOLLOW_UP_EDIT = "follow_up:edit"
    FOLLOW_UP_REPORT = "follow_up:report"
    FOLLOW_UP_CHECK = "follow_up:check"
    FOLLOW_UP_INHERIT = "follow_up:inherit"
    FOLLOW_UP_GIVE_BACK = "follow_up:give_back"
    MEETING_EDIT = "meeting:edit"
    MEETING_FILE = "meeting:file"
    HISTORY_SEE = "history:see"
    NOTICE_SEE = "notice:see"
    NOTICE_READ = "notice:read"
    NOTICE_MAKE = "notice:make"
    LETTER_WRITE = "letter:write"
    LETTER_CLAIM = "letter:claim"
    LETTER_END = "letter:end"
    REMINDER_SET = "reminder:set"
    FEED_MAKE = "feed:make"
    FEED_REVOKE = "feed:revoke"
    PERSON_SET_ADDRESS = "person:set_address"


_A, _S = Action, Scope

# What everybody has for themselves: notices are shown to the person they are for, and to nobody else.
_IS_REMINDED = {
    _A.NOTICE_SEE: _S.OWN_ITEM,
    _A.NOTICE_READ: _S.OWN_ITEM,
    _A.REMINDER_SET: _S.OWN_OFFICE,
    _A.FEED_MAKE: _S.OWN_OFFICE,
    _A.FEED_REVOKE: _S.OWN_OFFICE,
    _A.PERSON_SET_ADDRESS: _S.OWN_OFFICE,
}
_SEES = {
    _A.OFFICE_SEE: _S.OWN_OFFICE,
    _A.PLAN_SEE: _S.OWN_OFFICE,
    _A.PLAN_EXPORT: _S.OWN_OFFICE,
    _A.EVIDENCE_SEE: _S.OWN_OFFICE,
    _A.FILE_SEE: _S.OWN_OFFICE,
    _A.PEOPLE_SEE: _S.OWN_OFFICE,
    _A.TEAM_SEE: _S.OWN_OFFICE,
    _A.REGULATION_SEE: _S.OWN_OFFICE,
    _A.CALENDAR_SEE: _S.OWN_OFFICE,
    _A.OBLIGATION_SEE: _S.OWN_OFFICE,
    _A.MONITORING_SEE: _S.OWN_OFFICE,
}
_SEES_DRAFTS = {
    **_SEES,
    **_IS_REMINDED,
    _A.DRAFT_SEE: _S.OWN_OFFICE,
    _A.HISTORY_SEE: _S.OWN_OFFICE,
    _A.PLAN_BASE: _S.OWN_OFFICE,  # look there for what other offices published
}
_WORKS_ON_OWN_ITEMS = {
    _A.OBLIGATION_MARK: _S.OWN_ITEM,
    _A.OBLIGATION_TAKE_BACK: _S.OWN_ITEM,
    _A.OBLIGATION_PROVE: _S.OWN_OFFICE,  # cites only where the person may cite
    _A.OCCURRENCE_MARK: _S.OWN_ITEM,
    _A.OCCURRENCE_TAKE_BACK: _S.OWN_ITEM,
    _A.PROOF_CITE: _S.OWN_ITEM,
    _A.PROOF_WITHDRAW: _S.OWN_ITEM,
    _A.EVIDENCE_ADD: _S.OWN_OFFICE,
    _A.PREVIEW_RENEW: _S.OWN_OFFICE,
    _A.EVIDENCE_DESCRIBE: _S.OWN_ITEM,
    _A.EVIDENCE_REVISE: _S.OWN_ITEM,
    _A.EVIDENCE_WITHDRAW: _S.OWN_ITEM,
    _A.PROOF_RESUBMIT: _S.OWN_ITEM,
    _A.EVIDENCE_FILE: _S.OWN_OFFICE,
    _A.EVIDENCE_USE: _S.OWN_OFFICE,  # where it is used, `proof:cite` decides
    _A.EVIDENCE_TAKE_OUT: _S.OWN_ITEM,
    _A.INCOMING_SEE: _S.OWN_ITEM,
    _A.INCOMING_START: _S.OWN_OFFICE,
    _A.INCOMING_RECEIVE: _S.OWN_ITEM,
    _A.INCOMING_MOVE: _S.OWN_ITEM,
    _A.INCOMING_DISCARD: _S.OWN_ITEM,
    _A.FILE_KEEP: _S.OWN_OFFICE,
    _A.FOLLOW_UP_REPORT: _S.OWN_ITEM,
}
_KEEPS_LIBRARY = {
    _A.EVIDENCE_DESCRIBE: _S.OWN_OFFICE,
    _A.EVIDENCE_REVISE: _S.OWN_OFFICE,
    _A.EVIDENCE_WITHDRAW: _S.OWN_OFFICE,
    _A.EVIDENCE_TAKE_OUT: _S.OWN_OFFICE,
    _A.PROOF_RESUBMIT: _S.OWN_OFFICE,
}


def _reviews(scope: Scope) -> dict[Action, Scope]:
    """Judges what was handed in; never one's own: `plans.services.proofs` refuses that."""
    judging = dict.fromkeys((_A.PROOF_ACCEPT, _A.PROOF_RETURN, _A.PROOF_REOPEN), scope)
    return {**judging, _A.PROOF_REVIEW: _S.OWN_OFFICE, _A.RETURN_REASON_EDIT: _S.OWN_OFFICE}


_IS_REPLACED = {_A.STAND_IN_SET: _S.OWN_ITEM, _A.STAND_IN_WITHDRAW: _S.OWN_ITEM}  # for oneself
_SETS_STAND_INS = {_A.STAND_IN_SET: _S.OWN_OFFICE, _A.STAND_IN_WITHDRAW: _S.OWN_OFFICE}


def _follows_up(scope: Scope) -> dict[Action, Scope]:
    """Says what has to be done after a round or a meeting, by whom and until when."""
    return dict.fromkeys((_A.FOLLOW_UP_OPEN, _A.FOLLOW_UP_EDIT), scope)


_MEETS = {_A.MEETING_EDIT: _S.OWN_OFFICE, _A.MEETING_FILE: _S.OWN_OFFICE}
_RUNS_ROUNDS = {
    _A.ROUNDS_OPEN: _S.OWN_OFFICE,
    _A.ROUND_CLOSE: _S.OWN_OFFICE,
    _A.ROUND_REOPEN: _S.OWN_OFFICE,
    _A.SHEET_WRITE: _S.OWN_OFFICE,
}
_TALKS = {_A.COMMENT_WRITE: _S.OWN_OFFICE, _A.COMMENT_WITHDRAW: _S.OWN_ITEM}
_ANSWERS_FINDINGS = {_A.FINDING_ANSWER: _S.OWN_OFFICE, _A.FINDING_REOPEN: _S.OWN_OFFICE}
_RECORDS_SIGNED = {
    _A.SIGNED_RECORD: _S.OWN_OFFICE,
    _A.SIGNED_SETTLE: _S.OWN_OFFICE,
    _A.SIGNED_WITHDRAW: _S.OWN_OFFICE,
}
_DECIDES_ON_PLANS = {
    **_RECORDS_SIGNED,
    _A.DRAFT_APPROVE: _S.OWN_OFFICE,
    _A.PLAN_ADOPT: _S.OWN_OFFICE,
    _A.PLAN_WITHDRAW: _S.OWN_OFFICE,
    _A.PLAN_PUBLISH: _S.OWN_OFFICE,
}

TABLE: Mapping[Role, Mapping[Action, Scope]] = {
    Role.OPERATOR: {
        **_SEES_DRAFTS,
        **_WORKS_ON_OWN_ITEMS,
        **_SETS_STAND_INS,
        **_TALKS,
        _A.COMMENT_RESOLVE: _S.OWN_OFFICE,
        **_ANSWERS_FINDINGS,
        **_RECORDS_SIGNED,
        _A.PERSON_ADD: _S.OWN_OFFICE,
        _A.PERSON_DEACTIVATE: _S.OWN_OFFICE,
        _A.PERSON_REACTIVATE: _S.OWN_OFFICE,
        _A.PERSON_LINK: _S.OWN_OFFICE,
        _A.MEMBERSHIP_GRANT: _S.OWN_OFFICE,
        _A.MEMBERSHIP_REVOKE: _S.OWN_OFFICE,
        _A.TEAM_EDIT: _S.OWN_OFFICE,
        _A.DRAFT_START: _S.OWN_OFFICE,
        _A.DRAFT_ADD_FILE: _S.OWN_OFFICE,
        _A.DRAFT_REMOVE_FILE: _S.OWN_OFFICE,
        _A.DRAFT_DISCARD: _S.OWN_OFFICE,
        _A.DRAFT_RESTORE: _S.OWN_OFFICE,
        _A.DRAFT_EDIT: _S.OWN_OFFICE,
        _A.DRAFT_MOVE: _S.OWN_OFFICE,
        _A.COPY_START: _S.OWN_OFFICE,
        _A.COPY_ANSWER: _S.OWN_OFFICE,
        _A.COPY_FINISH: _S.OWN_OFFICE,
        _A.COPY_CANCEL: _S.OWN_OFFICE,
        _A.COPY_REOPEN: _S.OWN_OFFICE,
        _A.READING_AGAIN: _S.OWN_OFFICE,
        _A.REGULATION_ADD: _S.OWN_OFFICE,
        _A.REGULATION_CORRECT: _S.OWN_OFFICE,
        _A.REGULATION_WITHDRAW: _S.OWN_OFFICE,
        _A.CALENDAR_ADD: _S.OWN_OFFICE,
        _A.OBLIGATION_ADD: _S.OWN_OFFICE,
        _A.OBLIGATION_EDIT: _S.OWN_OFFICE,
        _A.OBLIGATION_WITHDRAW: _S.OWN_OFFICE,
        _A.OBLIGATION_MARK: _S.OWN_OFFICE,
        _A.OBLIGATION_TAKE_BACK: _S.OWN_OFFICE,
        _A.CALENDAR_WITHDRAW: _S.OWN_OFFICE,
        _A.PLAN_CORRECT: _S.OWN_OFFICE,
        _A.COVERAGE_ANSWER: _S.OWN_OFFICE,
        _A.COVERAGE_TAKE_BACK: _S.OWN_OFFICE,
        _A.DECREE_FORM: _S.OWN_OFFICE,
        _A.ITEM_NAME_PEOPLE: _S.OWN_OFFICE,
        _A.PLAN_NAME_PEOPLE: _S.OWN_OFFICE,
        _A.PLAN_NAME_PARTY: _S.OWN_OFFICE,
        _A.NAMING_UNDO: _S.OWN_OFFICE,
        _A.WORK_HAND_OVER: _S.OWN_OFFICE,
        _A.AREAS_HAND_OVER: _S.OWN_OFFICE,
        _A.OCCURRENCE_MARK: _S.OWN_OFFICE,
        _A.OCCURRENCE_TAKE_BACK: _S.OWN_OFFICE,
        _A.PROOF_CITE: _S.OWN_OFFICE,
        _A.PROOF_WITHDRAW: _S.OWN_OFFICE,
        **_KEEPS_LIBRARY,
        **_RUNS_ROUNDS,
        **_follows_up(_S.OWN_OFFICE),
        _A.FOLLOW_UP_REPORT: _S.OWN_OFFICE,
        **_MEETS,
    },
    Role.CHAIR: {
        **_SEES_DRAFTS,
        **_WORKS_ON_OWN_ITEMS,
        **_reviews(_S.OWN_OFFICE),
        **_IS_REPLACED,
        **_TALKS,
        _A.COMMENT_RESOLVE: _S.OWN_OFFICE,
        **_ANSWERS_FINDINGS,
        **_DECIDES_ON_PLANS,
        _A.MANDATE_GIVE: _S.OWN_OFFICE,
        _A.MANDATE_WITHDRAW: _S.OWN_OFFICE,
        _A.ROUND_CLOSE: _S.OWN_OFFICE,
        _A.ROUND_REOPEN: _S.OWN_OFFICE,
        **_follows_up(_S.OWN_OFFICE),
        _A.FOLLOW_UP_CHECK: _S.OWN_OFFICE,
        **_MEETS,
    },
    Role.SECRETARY: {
        **_SEES_DRAFTS,
        **_WORKS_ON_OWN_ITEMS,
        **_reviews(_S.OWN_OFFICE),
        **_SETS_STAND_INS,
        **_TALKS,
        _A.COMMENT_RESOLVE: _S.OWN_OFFICE,
        **_RUNS_ROUNDS,
        **_follows_up(_S.OWN_OFFICE),
        _A.FOLLOW_UP_CHECK: _S.OWN_OFFICE,
        **_MEETS,
    },
    Role.MANDATED: dict(_DECIDES_ON_PLANS),
    Role.COORDINATOR: {
        **_SEES_DRAFTS,
        **_WORKS_ON_OWN_ITEMS,
        **_IS_REPLACED,
        **_TALKS,
        _A.COMMENT_RESOLVE: _S.OWN_AREAS,
        _A.COVERAGE_ANSWER: _S.OWN_AREAS,
        _A.COVERAGE_TAKE_BACK: _S.OWN_AREAS,
        _A.ITEM_NAME_PEOPLE: _S.OWN_AREAS,
        _A.PLAN_NAME_PEOPLE: _S.OWN_OFFICE,  # each of the items must be of the own areas
        _A.NAMING_UNDO: _S.OWN_ITEM,  # what one changed oneself
        _A.OCCURRENCE_MARK: _S.OWN_AREAS,
        _A.OCCURRENCE_TAKE_BACK: _S.OWN_AREAS,
        _A.PROOF_CITE: _S.OWN_AREAS,
        _A.PROOF_WITHDRAW: _S.OWN_AREAS,
        **_reviews(_S.OWN_AREAS),
        **_KEEPS_LIBRARY,
        _A.SHEET_WRITE: _S.OWN_AREAS,
        **_follows_up(_S.OWN_AREAS),
        _A.FOLLOW_UP_CHECK: _S.OWN_AREAS,
        **_MEETS,
    },
    Role.MEMBER: {**_SEES, **_IS_REMINDED, **_WORKS_ON_OWN_ITEMS, **_IS_REPLACED, **_TALKS},
    Role.VIEWER: {**_SEES, **_IS_REMINDED},
    Role.SUPERVISOR: {**dict.fromkeys(_SEES, _S.SUBTREE), **_IS_REMINDED},
    Role.STAND_IN: {action: scope for action, scope in _WORKS_ON_OWN_ITEMS.items() if scope is _S.OWN_ITEM},
}
