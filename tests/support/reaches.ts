import { channelPaths } from './channel-endpoints.js';
import { directoryReaches } from './directory-reaches.js';
import { ordinaryTerms } from './agreements.js';
import type { FullWorld } from './full-world.js';
import { newMember } from './identity-endpoints.js';
import { newList } from './import-endpoints.js';
import { newFacility } from './partner-endpoints.js';
import { newPlaybook } from './playbook-endpoints.js';
import type { Reach } from './reach.js';
import { nights } from './rota.js';
import { NOBODY } from './still-world.js';

/** Every endpoint with an id in its path. A new one has to be added here, or a test of tenants fails. */
export function reachesOf(mine: () => FullWorld, theirs: () => FullWorld): Record<string, Reach> {
  const Near = () => mine().world.Near;
  const dispatcher = () => mine().world.dispatcher;
  const administrator = () => mine().world.administrator;
  const offer = { who: Near, id: () => theirs().offerId, code: 'offer.not_found' };
  const assignment = { who: Near, id: () => theirs().assignmentId, code: 'assignment.not_found' };
  const request = { who: dispatcher, id: () => theirs().request.id, code: 'request.not_found' };
  const followUp = {
    who: Near,
    id: () => theirs().followUpId,
    body: () => ({}),
    code: 'follow_up.not_found',
  };
  const debrief = {
    who: () => mine().world.supervisor,
    id: () => theirs().debriefId,
    code: 'debrief.not_found',
  };
  const playbook = { who: Near, id: () => theirs().playbookId, code: 'playbook.not_found' };
  const channel = { who: Near, id: () => theirs().world.channelId, code: 'channel.not_found' };
  const partner = { who: administrator, id: () => theirs().partnerId, code: 'partner.not_found' };
  const agreement = { ...partner, more: () => theirs().agreementId, code: 'agreement.not_found' };
  const facility = { who: administrator, id: () => theirs().world.facilityId, code: 'facility.not_found' };

  const series = { who: dispatcher, id: () => theirs().rota.seriesId, code: 'series.not_found' };

  const shift = { who: dispatcher, id: () => theirs().rota.shiftId, code: 'shift.not_found' };

  const swap = { who: dispatcher, id: () => theirs().rota.swapId, code: 'swap.not_found' };
  const week = { who: dispatcher, id: () => theirs().rota.templateId, code: 'template.not_found' };
  const calendar = { who: Near, id: () => theirs().rota.calendarId, code: 'calendar.not_found' };
  const member = { who: administrator, id: () => theirs().world.Near.id, code: 'member.not_found' };
  const coach = { who: administrator, id: () => theirs().world.Near.id, code: 'coach.not_found' };
  const list = { who: administrator, id: () => theirs().lists.listId, code: 'import.source_not_found' };
  const reading = { who: administrator, id: () => theirs().lists.importId, code: 'import.not_found' };
  const hsdsKey = { who: administrator, id: () => theirs().lists.keyId, code: 'not_found' };
  const ours = () => mine().world.facilityId;
  return {
    'GET /v1/facilities/{id}': facility,
    'PUT /v1/facilities/{id}': { ...facility, body: newFacility },
    'POST /v1/facilities/{id}/retire': facility,
    'POST /v1/facilities/{id}/reopen': facility,
    'GET /v1/facilities/{id}/report': facility,
    'GET /v1/facilities/{id}/report.csv': facility,
    'GET /v1/partners/{id}/report': partner,
    'GET /v1/partners/{id}/report.csv': partner,
    'GET /v1/partners/{id}': partner,
    'PUT /v1/partners/{id}': { ...partner, body: () => ({ name: 'Ours now', facilityIds: [] }) },
    'POST /v1/partners/{id}/agreements': { ...partner, body: () => ordinaryTerms([]) },
    'PUT /v1/partners/{id}/agreements/{agreementId}': {
      ...agreement,
      body: () => ({ ...ordinaryTerms([]), version: 1 }),
    },
    'GET /v1/partners/{id}/agreements/{agreementId}/history': agreement,
    'GET /v1/facilities/{id}/terms': facility,
    'GET /v1/facilities/{id}/keys': facility,
    'POST /v1/facilities/{id}/keys': { ...facility, body: () => ({ kind: 'link', label: 'Ward' }) },
    'POST /v1/facilities/{id}/keys/{keyId}/revoke': {
      ...facility,
      more: () => theirs().world.nurse.keyId,
      code: 'not_found',
    },
    'GET /v1/members/{id}': member,
    'PUT /v1/members/{id}': { ...member, body: newMember },
    'POST /v1/members/{id}/password': member,
    'POST /v1/members/{id}/deactivate': member,
    'POST /v1/members/{id}/reactivate': member,
    'GET /v1/coaches/{id}/profile': coach,
    'PUT /v1/coaches/{id}/clearances/{facilityId}': { ...coach, more: ours },
    'DELETE /v1/coaches/{id}/clearances/{facilityId}': { ...coach, more: ours },
    'PUT /v1/coaches/{id}/do-not-send/{facilityId}': {
      ...coach,
      more: ours,
      body: () => ({ reason: 'do_not_send' }),
    },
    'DELETE /v1/coaches/{id}/do-not-send/{facilityId}': { ...coach, more: ours },
    'PUT /v1/coaches/{id}/profile': {
      who: administrator,
      id: () => theirs().world.Near.id,
      body: () => ({ languages: ['es'] }),
      code: 'coach.not_found',
    },
    'GET /v1/requests/{id}': request,
    'GET /v1/requests/{id}/timeline': request,
    'GET /v1/requests/{id}/candidates': request,
    'GET /v1/requests/{id}/details': request,
    'PATCH /v1/requests/{id}': { ...request, body: () => ({ revision: 0, place: 'Ours now' }) },
    'POST /v1/requests/{id}/cancel': { ...request, body: () => ({ reason: 'duplicate' }) },
    'POST /v1/requests/{id}/assign': { ...request, body: () => ({ coachId: mine().world.Far.id }) },
    'POST /v1/requests/{id}/offers': { ...request, body: () => ({ coachId: mine().world.Far.id }) },
    'POST /v1/requests/{id}/still-here': { ...request, body: () => ({ here: true }) },
    'POST /v1/requests/{id}/called-back': request,
    'POST /v1/requests/{id}/take-alarm': request,
    'POST /v1/offers/{id}/accept': { ...offer, body: () => ({}) },
    'POST /v1/offers/{id}/decline': { ...offer, body: () => ({}) },
    'POST /v1/assignments/{id}/en-route': { ...assignment, body: () => ({}) },
    'POST /v1/assignments/{id}/arrive': assignment,
    'POST /v1/assignments/{id}/close': { ...assignment, body: () => ({ outcome: 'engaged' }) },
    'POST /v1/assignments/{id}/hand-back': { ...assignment, body: () => ({}) },
    'POST /v1/assignments/{id}/follow-up': { ...assignment, body: () => ({ answer: 'no' }) },
    'GET /v1/follow-ups/{id}': { who: Near, id: followUp.id, code: followUp.code },
    'POST /v1/follow-ups/{id}/result': { ...followUp, body: () => ({ result: 'reached' }) },
    'POST /v1/follow-ups/{id}/correct': { ...followUp, body: () => ({ result: 'reached' }) },
    'POST /v1/follow-ups/{id}/hand': followUp,
    'POST /v1/follow-ups/{id}/take': followUp,
    'POST /v1/follow-ups/{id}/withdraw': { who: Near, id: followUp.id, code: followUp.code },
    'POST /v1/debriefs/{id}/take': debrief,
    'POST /v1/debriefs/{id}/end': debrief,
    'GET /v1/playbooks/{id}': playbook,
    'GET /v1/playbooks/{id}/history': playbook,
    'PUT /v1/playbooks/{id}': { ...playbook, body: () => ({ ...newPlaybook(), version: 1 }) },
    'POST /v1/playbooks/{id}/check': playbook,
    'POST /v1/playbooks/{id}/retire': { ...playbook, who: dispatcher, body: () => ({ retired: true }) },
    ...Object.fromEntries(
      Object.entries(channelPaths).map(([path, part]) => [path, { ...channel, ...part }]),
    ),
    'POST /v1/channels/{id}/attachments': channel,
    'GET /v1/attachments/{id}': {
      ...{ who: Near, id: () => theirs().privacy.attachmentId, code: 'attachment.not_found' },
    },
    'POST /v1/guard-overrides/{id}/review': {
      ...{ who: administrator, id: () => theirs().privacy.overrideId, code: 'guard.not_found' },
    },
    'POST /v1/legal-holds/{id}/release': {
      ...{ who: administrator, id: () => theirs().privacy.holdId, code: 'hold.not_found' },
      body: () => ({ reason: 'Ours now' }),
    },
    'GET /v1/message-exports/{id}/file': {
      ...{ who: administrator, id: () => theirs().privacy.exportId, code: 'export.not_found' },
    },
    'PUT /v1/rota/series/{id}': { ...series, body: () => nights },
    'PUT /v1/rota/shifts/{id}': { ...shift, body: () => ({ startTime: '20:00', endTime: '21:00' }) },
    'POST /v1/rota/shifts/{id}/cancel': shift,
    'POST /v1/rota/shifts/{id}/restore': shift,
    'POST /v1/rota/shifts/{id}/take': { ...shift, who: Near, body: () => ({}) },
    'POST /v1/rota/shifts/{id}/notes': { ...shift, who: Near, body: () => ({ text: 'Hello over there' }) },
    'POST /v1/rota/swaps/{id}/accept': { ...swap, who: Near },
    'POST /v1/rota/swaps/{id}/decline': { ...swap, who: Near },
    'POST /v1/rota/swaps/{id}/withdraw': { ...swap, who: Near },
    'POST /v1/rota/swaps/{id}/approve': swap,
    'POST /v1/rota/swaps/{id}/refuse': swap,
    'PUT /v1/rota/templates/{id}': { ...week, body: () => ({ name: 'Mine', slots: [] }) },
    'POST /v1/rota/templates/{id}/remove': week,
    'POST /v1/rota/templates/{id}/lay': { ...week, body: () => ({ from: '2026-11-21', weeks: 1 }) },
    'POST /v1/me/calendars/{id}/revoke': calendar,
    'GET /v1/calendar/{file}': calendar,
    'POST /v1/rota/time-off/{id}/remove': {
      who: dispatcher,
      id: () => theirs().rota.timeOffId,
      code: 'time_off.not_found',
    },
    'POST /v1/rota/series/{id}/end': { ...series, body: () => ({ from: '2026-01-01' }) },
    'POST /v1/sms-messages/{id}/settle': { who: dispatcher, id: () => theirs().smsId, code: 'sms.not_found' },
    ...directoryReaches(mine, theirs),
    'PUT /v1/directory/lists/{id}': { ...list, body: newList },
    'POST /v1/directory/lists/{id}/retire': list,
    'GET /v1/directory/lists/{id}/imports': list,
    'POST /v1/directory/lists/{id}/imports': list,
    'POST /v1/directory/lists/{id}/fetch': list,
    'GET /v1/directory/imports/{id}': reading,
    'GET /v1/directory/imports/{id}/rows': { ...reading, query: '?verdict=new' },
    'PUT /v1/directory/imports/{id}/rows/{rowId}/side': {
      ...reading,
      more: () => NOBODY,
      body: () => ({ field: 'name', take: true }),
    },
    'GET /v1/directory/imports/{id}/problems.csv': reading,
    'POST /v1/directory/imports/{id}/apply': reading,
    'POST /v1/directory/imports/{id}/discard': reading,
    'POST /v1/directory/sharing/keys/{id}/revoke': hsdsKey,
    'GET /v1/notification-tests/{id}': {
      who: dispatcher,
      id: () => theirs().testId,
      code: 'notification.not_found',
    },
  };
}
