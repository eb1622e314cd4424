import type { Schemas } from '../shared/api.js';

/** How a person is reached, as far as it is typed. Never kept on the device: it is somebody's number. */
export interface ContactDraft {
  addressedAs: string;
  phone: string;
  mayLeaveMessage: boolean;
  /** '1' is Monday; '' is any day. */
  weekday: string;
  /** `HH:MM`; '' is any time. */
  time: string;
  language: string;
  /** The person said yes to the words that are shown. */
  agreed: boolean;
}

export const emptyContact: ContactDraft = {
  addressedAs: '',
  phone: '',
  mayLeaveMessage: false,
  weekday: '',
  time: '',
  language: '',
  agreed: false,
};

export type ContactField = 'addressedAs' | 'phone' | 'agreed';

/** Times that can be wished for with one tap, in the organization's zone. */
export const callTimes = ['09:00', '12:00', '15:00', '18:00'] as const;

/** What is still missing. A number has at least seven digits; the server knows the rest. */
export function missingIn(contact: ContactDraft): ContactField[] {
  const missing: ContactField[] = [];
  if (!contact.addressedAs.trim()) missing.push('addressedAs');
  if (contact.phone.replace(/\D/g, '').length < 7) missing.push('phone');
  if (!contact.agreed) missing.push('agreed');
  return missing;
}

/** @param consentText the words that were shown beside the box */
export function contactBody(contact: ContactDraft, consentText: string): Schemas['NewContact'] {
  const { addressedAs, phone, mayLeaveMessage, weekday, time, language } = contact;
  return {
    addressedAs: addressedAs.trim(),
    phone: phone.trim(),
    mayLeaveMessage,
    consentText,
    ...(weekday ? { weekday: Number(weekday) } : {}),
    ...(time ? { time } : {}),
    ...(language ? { language } : {}),
  };
}
