import { readablePhone } from '../../shared/phone.js';

export interface Handed {
  name: string;
  phone: string | null;
  address: string | null;
  url: string | null;
}

const escaped = (text: string): string => text.replace(/([\\,;])/g, '\\$1').replace(/\n/g, '\\n');

/**
 * A contact card (vCard 3.0, RFC 2426) for a QR code: scanning it keeps name, number and address on the person's own phone,
 * without a network and without telling anybody.
 */
export function contactCard({ name, phone, address, url }: Handed): string {
  return [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:${escaped(name)};;;;`,
    `FN:${escaped(name)}`,
    ...(phone ? [`TEL:${phone.replace(';ext=', ',')}`] : []),
    ...(address ? [`ADR:;;${escaped(address)};;;;`] : []),
    ...(url ? [`URL:${url}`] : []),
    'END:VCARD',
  ].join('\r\n');
}

/** The same in a few lines, for a text message. */
export const contactLines = ({ name, phone, address, url }: Handed): string =>
  [name, phone && readablePhone(phone), address, url].filter(Boolean).join('\n');
