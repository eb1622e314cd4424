import type { IdentifierFinding } from './vocabulary.js';

/**
 * Every error that crosses the wire: a stable code, its HTTP status, and a sentence for people.
 * The web shows `title`; programs match `code`.
 */
export const errorCatalogue = {
  'request.invalid': { status: 400, title: 'Some of what was sent cannot be used.' },
  'request.too_large': { status: 413, title: 'That is more than can be sent at once.' },
  'request.unsupported_media': { status: 415, title: 'Send JSON (content type application/json).' },
  'cursor.invalid': {
    status: 400,
    title: 'This page of the list no longer exists. Start again from the first.',
  },
  'auth.required': { status: 401, title: 'Please sign in.' },
  'auth.invalid_credentials': { status: 401, title: 'E-mail or password is not right.' },
  'auth.choose_password': { status: 409, title: 'This password was for once. Choose one of your own.' },
  'auth.password_ended': {
    status: 409,
    title: 'This temporary password is no longer valid. Ask your administrator for a new one.',
  },
  'auth.wrong_password': { status: 409, title: 'That is not your present password.' },
  'auth.foreign_origin': { status: 403, title: 'This came from another website and was refused.' },
  'access.denied': { status: 403, title: 'You may not do this.' },
  not_found: { status: 404, title: 'There is nothing here.' },
  'method.not_allowed': { status: 405, title: 'This cannot be done here.' },
  'rate.limited': { status: 429, title: 'Too many attempts. Please wait a moment.' },
  'facility.not_found': { status: 404, title: 'This facility is not known here.' },
  'facility.link_invalid': {
    status: 401,
    title: 'This link is no longer valid. Ask your recovery organization for a new one.',
  },
  'facility.retired': {
    status: 409,
    title: 'No coach can be asked for from this facility any more. Please call dispatch.',
  },
  'question.not_found': { status: 404, title: 'This message asks nothing.' },
  'question.moved_on': { status: 409, title: 'The question has moved on meanwhile. Look at it again.' },
  'question.not_own': { status: 403, title: 'Somebody else is looking for this answer.' },
  'playbook.not_found': { status: 404, title: 'This playbook is not known here.' },
  'playbook.changed_meanwhile': {
    status: 409,
    title: 'Somebody changed this playbook meanwhile. Load it again, and then change it.',
  },
  'playbook.too_many': {
    status: 409,
    title: 'There are too many playbooks already. Change one that is there.',
  },
  'partner.not_found': { status: 404, title: 'This partner is not known here.' },
  'agreement.changed_meanwhile': {
    status: 409,
    title: 'Somebody changed this agreement meanwhile. Load it again, and then change it.',
  },
  'agreement.not_found': { status: 404, title: 'This agreement is not known here.' },
  'facility.of_another_partner': {
    status: 409,
    title:
      'Another partner’s agreement covers one of these facilities. End it, or take the facility out of it, first.',
  },
  'agreement.overlaps': {
    status: 409,
    title: 'Another agreement covers one of these facilities in the same time.',
  },
  'request.modality_not_offered': {
    status: 409,
    title: 'The agreement with this facility does not offer that way to meet.',
  },
  'request.after_hours': { status: 409, title: 'No coach can be asked for outside of the agreed hours.' },
  'request.not_found': { status: 404, title: 'This request is not known here.' },
  'request.invalid_state': { status: 409, title: 'The request has moved on, so this can no longer be done.' },
  'request.corrected_meanwhile': {
    status: 409,
    title: 'Somebody corrected this request meanwhile. Look at what is there now, and then save again.',
  },
  'request.key_reused': {
    status: 422,
    title: 'This Idempotency-Key was already used for a different request.',
  },
  'offer.not_found': { status: 404, title: 'This offer is not known here.' },
  'offer.already_taken': { status: 409, title: 'Another coach took this one, thank you.' },
  'offer.no_longer_open': { status: 409, title: 'This offer is no longer open.' },
  'coach.not_found': { status: 404, title: 'This coach is not known here.' },
  'coach.busy': { status: 409, title: 'This coach is already with somebody.' },
  'coach.not_sent_there': { status: 409, title: 'This coach is never sent to this facility.' },
  'coach.set_by_supervisor': {
    status: 409,
    title: 'Your supervisor set this. Please talk with them to change it.',
  },
  'coach.cannot_be_asked': { status: 409, title: 'This coach cannot be asked now.' },
  'coach.does_not_fit': {
    status: 409,
    title: 'This coach does not have what the request needs: the language, the gender or the way to meet.',
  },
  'coach.not_cleared': { status: 409, title: 'This coach is not cleared for the facility.' },
  'assignment.not_found': { status: 404, title: 'This assignment is not known here.' },
  'assignment.invalid_state': {
    status: 409,
    title: 'The assignment has moved on, so this can no longer be done.',
  },
  'resource.not_found': { status: 404, title: 'This resource is not known here.' },
  'resource.changed_meanwhile': {
    status: 409,
    title: 'Somebody changed this resource meanwhile. Look at what is there now, and then save again.',
  },
  'proposal.not_found': { status: 404, title: 'This proposal is not known here.' },
  'proposal.decided': { status: 409, title: 'Somebody already decided about this proposal.' },
  'proposal.changed_meanwhile': {
    status: 409,
    title: 'Somebody changed the same meanwhile. Look at what is there now, and then accept or refuse.',
  },
  'provider.not_found': { status: 404, title: 'This organization is not known here.' },
  'provider.changed_meanwhile': {
    status: 409,
    title: 'Somebody changed this organization meanwhile. Look at what is there now, and then save again.',
  },
  'location.changed_meanwhile': {
    status: 409,
    title: 'Somebody changed this place meanwhile. Look at what is there now, and then save again.',
  },
  'location.not_found': { status: 404, title: 'This place is not known here.' },
  'import.empty': { status: 400, title: 'There is nothing in this file.' },
  'import.too_large': {
    status: 413,
    title: 'This file is too large: at most 20 MB are read at once. Split it, or zip its tables.',
  },
  'import.too_many': {
    status: 413,
    title: 'There are too many rows in this list: at most 25,000 come in at once. Split it.',
  },
  'import.encoding': {
    status: 400,
    title: 'The letters of this file cannot be read. Save it as UTF-8 and try again.',
  },
  'import.cut_off': {
    status: 400,
    title: 'This file ends in the middle: it was cut off on its way. Nothing was taken from it; get it anew.',
  },
  'import.not_json': { status: 400, title: 'This is no JSON. Look whether it is the right file.' },
  'import.not_a_table': {
    status: 400,
    title: 'This is no table with a header and columns. Look whether it is the right file.',
  },
  'import.not_a_package': {
    status: 400,
    title: 'There is no service.csv in it: this is no tabular package of HSDS.',
  },
  'import.not_meetings': {
    status: 400,
    title: 'These are no meetings: none of them has a slug, which the Meeting Guide specification asks for.',
  },
  'import.zip_unsafe': {
    status: 400,
    title: 'This zip was not opened: it holds something unsafe, or far more than it seems.',
  },
  'import.mapping_incomplete': {
    status: 400,
    title: 'Say which column is the name, and choose only columns of this list.',
  },
  'import.address_not_allowed': {
    status: 400,
    title: 'Lists are fetched only from public addresses that begin with https://.',
  },
  'import.not_reached': { status: 502, title: 'The list could not be fetched from its address.' },
  'import.source_not_found': { status: 404, title: 'This list is not known here.' },
  'import.not_found': { status: 404, title: 'This import is not known here, or was cleared away.' },
  'import.no_address': { status: 409, title: 'This list has no address that it could be fetched from.' },
  'import.not_ready': {
    status: 409,
    title: 'This import was applied or put aside already, or a newer one took its place.',
  },
  'hsds.not_found': { status: 404, title: 'There is nothing here.' },
  'hsds.key_needed': { status: 401, title: 'This directory is read with a key, as a bearer token.' },
  'hsds.slug_taken': {
    status: 409,
    title: 'Another organization uses this name already. Choose another one.',
  },
  'follow_up.not_found': { status: 404, title: 'This follow-up call is not known here.' },
  'follow_up.invalid_state': { status: 409, title: 'This call was already made, or is no longer wanted.' },
  'follow_up.already_taken': { status: 409, title: 'Somebody else makes this call, thank you.' },
  'follow_up.already_answered': { status: 409, title: 'It is already known whether the person wants calls.' },
  'follow_up.never_made': { status: 409, title: 'Nothing was said about this call yet.' },
  'follow_up.contact_deleted': {
    status: 409,
    title: 'How to reach this person was deleted, so the calls cannot go on.',
  },
  'follow_up.no_message': { status: 422, title: 'This person asked that no message is left.' },
  'follow_up.not_met': { status: 422, title: 'Nobody was met, so nobody can have agreed to calls.' },
  'debrief.not_found': { status: 404, title: 'This request to talk is not known here.' },
  'debrief.invalid_state': { status: 409, title: 'Somebody is already there for this one.' },
  'channel.not_found': { status: 404, title: 'This channel is not known here.' },
  'channel.message_conflict': { status: 409, title: 'A different message was already sent under this id.' },
  'channel.archived': {
    status: 409,
    title: 'Nobody writes in this channel any more. It can be opened again.',
  },
  'channel.not_manager': {
    status: 403,
    title: 'Only who made this channel, a supervisor or an administrator can do this.',
  },
  'channel.everybodys': {
    status: 409,
    title: 'This channel has its people by itself; nobody leaves or is added.',
  },
  'channel.guest_refused': {
    status: 409,
    title:
      'Police and prisons are told that the coach came, and when it is over. They cannot be invited here.',
  },
  'message.not_found': { status: 404, title: 'This message is not known here.' },
  'message.not_own': { status: 403, title: 'Only who wrote this message can change it.' },
  'message.deleted': { status: 409, title: 'This message was deleted.' },
  'message.too_many_pins': {
    status: 409,
    title: 'A channel has at most 50 pinned messages. Take one off first.',
  },
  'message.too_many_reactions': { status: 409, title: 'A message has at most 20 different reactions.' },
  'channel.identifiers_found': {
    status: 422,
    title: 'This may tell who somebody is. Take it out, use the case number, or say why it has to be there.',
  },
  'attachment.not_found': { status: 404, title: 'This file is not here any more.' },
  'attachment.empty': { status: 422, title: 'This file is empty.' },
  'attachment.type': {
    status: 422,
    title:
      'Only pictures (JPEG, PNG, WebP, GIF), PDF and plain text can be attached. Save it as a PDF first.',
  },
  'attachment.broken': { status: 422, title: 'This file is damaged, or not what it says it is.' },
  'attachment.active': {
    status: 422,
    title:
      'This PDF has scripts, programs, files or a password in it. Print it to a new PDF, and attach that.',
  },
  'attachment.too_many_pixels': { status: 422, title: 'This picture is too large. Make it smaller first.' },
  'attachment.too_many_today': { status: 429, title: 'That is more than can be attached in a day.' },
  'guard.not_found': { status: 404, title: 'This is not known here.' },
  'hold.not_found': { status: 404, title: 'This legal hold is not known here.' },
  'hold.subject_not_found': { status: 404, title: 'What should be held is not known here.' },
  'hold.released': { status: 409, title: 'This legal hold was released already.' },
  'export.not_found': { status: 404, title: 'This export is not known here.' },
  'export.not_ready': { status: 409, title: 'This export is not ready yet.' },
  'export.gone': {
    status: 410,
    title: 'An export can be downloaded once, within a day. Make a new one.',
  },
  'export.backwards': { status: 400, title: 'The period has to end after it begins.' },
  'rota.rule_invalid': {
    status: 400,
    title: 'Shifts repeat by days, weeks or months, such as FREQ=WEEKLY;BYDAY=FR,SA.',
  },
  'series.not_found': { status: 404, title: 'This series of shifts is not known here.' },
  'shift.not_found': { status: 404, title: 'This shift is not known here.' },
  'shift.begun': {
    status: 409,
    title: 'This shift has begun. Somebody can take it over, or it can be ended now.',
  },
  'shift.over': { status: 409, title: 'This shift is over or was cancelled.' },
  'shift.same_coach': { status: 409, title: 'This coach has the shift already.' },
  'shift.ask_first': {
    status: 409,
    title: 'There is time to ask: only a shift that begins within two hours can be taken without a swap.',
  },
  'shift.coach_away': { status: 409, title: 'This coach has time off then.' },
  'swap.not_found': { status: 404, title: 'This swap is not known here.' },
  'swap.no_longer_open': { status: 409, title: 'This swap can no longer be answered.' },
  'swap.open_already': { status: 409, title: 'A swap of this shift waits for an answer already.' },
  'template.not_found': { status: 404, title: 'This week is not known here.' },
  'calendar.not_found': { status: 404, title: 'This calendar does not exist, or was ended.' },
  'time_off.not_found': { status: 404, title: 'This time off is not known here.' },
  'time_off.backwards': { status: 400, title: 'Time off has to end after it begins.' },
  'member.email_taken': { status: 409, title: 'Somebody already signs in with this e-mail address.' },
  'member.last_administrator': {
    status: 409,
    title: 'Somebody has to stay administrator. Make somebody else one first.',
  },
  'member.inactive': { status: 409, title: 'This person has left. Bring them back first.' },
  'member.not_found': { status: 404, title: 'Nobody here is known by this.' },
  'notification.not_found': { status: 404, title: 'This notification is not known here.' },
  'notification.not_set_up': {
    status: 409,
    title: 'This way of reaching people is not set up here. Ask your administrator.',
  },
  'push.unknown_service': {
    status: 400,
    title: 'This browser uses a push service that is not known here.',
  },
  'notification.too_many_tests': {
    status: 429,
    title: 'Five tests an hour are enough for one phone. Try again later.',
  },
  'phone.too_many_codes': {
    status: 429,
    title: 'Ten codes were sent today. Try again tomorrow, and tell your administrator if none arrived.',
  },
  'phone.region_not_allowed': {
    status: 409,
    title: 'Text messages do not go to numbers of that country here. Ask your administrator.',
  },
  'sms.used_up': {
    status: 409,
    title: 'Too many text messages were sent today, so only urgent ones still go. Try again tomorrow.',
  },
  'phone.wrong_code': { status: 409, title: 'That code is not right, or too old. Ask for a new one.' },
  'phone.taken': { status: 409, title: 'Somebody else uses this number already.' },
  'sms.not_found': { status: 404, title: 'This text message is not known here.' },
  'sms.foreign': { status: 403, title: 'This did not come from the text message service.' },
  'service.unavailable': {
    status: 503,
    title: 'Causeway cannot answer right now. Nothing was lost; please try again.',
  },
  internal: { status: 500, title: 'Something went wrong on our side. Nothing was changed.' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ErrorCode = keyof typeof errorCatalogue;

/** RFC 9457 problem document, as sent with `application/problem+json`. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: ErrorCode;
  detail?: string;
  correlationId?: string;
  /** One entry per field that cannot be used. */
  errors?: { field: string; message: string }[];
  /** What the privacy guard found, of `channel.identifiers_found`: kinds and places, never what stands there. */
  findings?: IdentifierFinding[];
}

/**
 * A refusal that is part of the domain. `detail` and `errors` add what this case needs;
 * neither may hold personal data, since both are logged.
 */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly detail?: string,
    readonly errors?: { field: string; message: string }[],
  ) {
    super(detail ? `${code}: ${detail}` : code);
    this.name = 'DomainError';
  }
}

/** A text may tell who somebody is that we serve. */
export class IdentifiersFound extends DomainError {
  constructor(readonly findings: IdentifierFinding[]) {
    super('channel.identifiers_found');
  }
}
