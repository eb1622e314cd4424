import { channelErrors } from './channel-errors.js';
import type { IdentifierFinding } from './channel-vocabulary.js';
import { directoryErrors } from './directory-errors.js';

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
  'text.not_agreed': { status: 400, title: 'Ask the person first; a text goes only to who said yes.' },
  'text.not_set_up': {
    status: 409,
    title: 'Text messages are not set up here. Use the code, or your own phone.',
  },
  'text.stopped': {
    status: 409,
    title: 'The holder of this number asked for no more texts, so none is sent.',
  },
  'sms.not_found': { status: 404, title: 'This text message is not known here.' },
  'sms.foreign': { status: 403, title: 'This did not come from the text message service.' },
  'service.unavailable': {
    status: 503,
    title: 'Causeway cannot answer right now. Nothing was lost; please try again.',
  },
  internal: { status: 500, title: 'Something went wrong on our side. Nothing was changed.' },
  ...channelErrors,
  ...directoryErrors,
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
