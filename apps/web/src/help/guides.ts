/** The pages of docs/guide, in the order in which an organization meets them. */
export const guides = [
  'people',
  'partners',
  'team',
  'rota',
  'dispatch',
  'board',
  'channel',
  'notifications',
  'engagement',
  'directory',
  'staffing',
  'privacy',
] as const;

export type Guide = (typeof guides)[number];
