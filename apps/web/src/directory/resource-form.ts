import type { components } from '@causeway/contracts';

type CreateResource = components['schemas']['CreateResource'];
export type ResourceKind = components['schemas']['ResourceKind'];

export interface ResourceForm {
  name: string;
  kind: ResourceKind | '';
  phone: string;
  address: string;
  url: string;
  description: string;
}

export const emptyForm: ResourceForm = {
  name: '',
  kind: '',
  phone: '',
  address: '',
  url: '',
  description: '',
};

export const limits = { name: 120, phone: 40, address: 200, url: 300, description: 1_000 } as const;

export type FieldError = 'name' | 'kind' | 'phone' | 'url' | 'tooLong';

/** What is wrong with each field; nothing when the resource can be added. */
export function checkResource(form: ResourceForm): Partial<Record<keyof ResourceForm, FieldError>> {
  const errors: Partial<Record<keyof ResourceForm, FieldError>> = {};
  for (const field of ['name', 'phone', 'address', 'url', 'description'] as const) {
    if (form[field].trim().length > limits[field]) errors[field] = 'tooLong';
  }
  if (!form.name.trim()) errors.name = 'name';
  if (!form.kind) errors.kind = 'kind';
  // Three digits are enough: 211 and 988 are the numbers most worth having.
  if (form.phone.trim() && form.phone.replace(/\D/g, '').length < 3) errors.phone ??= 'phone';
  if (form.url.trim() && !webAddress(form.url)) errors.url ??= 'url';
  return errors;
}

/** The form as the API takes it: trimmed, what is empty left out, the web address complete. Null while it is not valid. */
export function readResource(form: ResourceForm): CreateResource | null {
  if (!form.kind || Object.keys(checkResource(form)).length > 0) return null;
  const said = (field: 'phone' | 'address' | 'description'): string | undefined =>
    form[field].trim() || undefined;
  const [phone, address, description] = [said('phone'), said('address'), said('description')];
  const url = webAddress(form.url);
  return {
    name: form.name.trim(),
    kind: form.kind,
    ...(phone && { phones: [{ number: phone }] }),
    ...(address && { places: [{ location: { address1: address } }] }),
    ...(url && { url }),
    ...(description && { description }),
  };
}

/** Where the server says what is wrong with each field of the form. */
export const fieldNames: Record<keyof ResourceForm, string> = {
  name: 'name',
  kind: 'kind',
  phone: 'phones.0.number',
  address: 'places.0.location.address1',
  url: 'url',
  description: 'description',
};

/** Completes `example.org` to an address that can be opened; null when it is none. Only http and https. */
export function webAddress(typed: string): string | null {
  const text = typed.trim();
  if (!text || /\s/.test(text)) return null;
  const complete = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^:/]+:\d/.test(text) ? text : `https://${text}`;
  try {
    const url = new URL(complete);
    const openable = url.protocol === 'https:' || url.protocol === 'http:';
    return openable && url.hostname.includes('.') ? url.href : null;
  } catch {
    return null;
  }
}
