import type { components } from '@causeway/contracts';

type CreateResource = components['schemas']['CreateResource'];
export type ResourceKind = components['schemas']['ResourceKind'];

export interface ResourceForm {
  name: string;
  kind: ResourceKind | '';
  phone: string;
  address: string;
  city: string;
  url: string;
  description: string;
  /** Free now; empty: nobody knows. */
  beds: number | '';
  accepts: NonNullable<CreateResource['accepts']>;
  cost: NonNullable<CreateResource['cost']>;
  languages: string[];
  pathways: NonNullable<CreateResource['pathways']>;
}

export const emptyForm: ResourceForm = {
  name: '',
  kind: '',
  phone: '',
  address: '',
  city: '',
  url: '',
  description: '',
  beds: '',
  accepts: [],
  cost: [],
  languages: [],
  pathways: [],
};

export const limits = {
  name: 120,
  phone: 40,
  address: 200,
  city: 100,
  url: 300,
  description: 1_000,
} as const;

export type FieldError = 'name' | 'kind' | 'phone' | 'url' | 'tooLong';

/** What is wrong with each field; nothing when the resource can be added. */
export function checkResource(form: ResourceForm): Partial<Record<keyof ResourceForm, FieldError>> {
  const errors: Partial<Record<keyof ResourceForm, FieldError>> = {};
  for (const field of ['name', 'phone', 'address', 'city', 'url', 'description'] as const) {
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
  const said = (field: 'phone' | 'address' | 'city' | 'description'): string | undefined =>
    form[field].trim() || undefined;
  const [phone, address1, city, description] = [
    said('phone'),
    said('address'),
    said('city'),
    said('description'),
  ];
  const { beds, accepts, cost, languages, pathways } = form;
  const url = webAddress(form.url);
  return {
    name: form.name.trim(),
    kind: form.kind,
    ...(phone && { phones: [{ number: phone }] }),
    ...((address1 ?? city) && {
      places: [{ location: { ...(address1 && { address1 }), ...(city && { city }) } }],
    }),
    ...(url && { url }),
    ...(description && { description }),
    ...(beds !== '' && { capacities: [{ unit: 'bed' as const, available: beds }] }),
    ...(accepts.length > 0 && { accepts }),
    ...(cost.length > 0 && { cost }),
    ...(languages.length > 0 && { languages }),
    ...(pathways.length > 0 && { pathways }),
  };
}

/** Where the server says what is wrong with each field of the form. */
export const fieldNames: Record<keyof ResourceForm, string> = {
  name: 'name',
  kind: 'kind',
  phone: 'phones.0.number',
  address: 'places.0.location.address1',
  city: 'places.0.location.city',
  url: 'url',
  description: 'description',
  beds: 'capacities.0.available',
  accepts: 'accepts',
  cost: 'cost',
  languages: 'languages',
  pathways: 'pathways',
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
