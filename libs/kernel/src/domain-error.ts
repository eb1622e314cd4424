/**
 * A refusal that is part of the domain: `code` is an entry of the error catalogue in `contracts`.
 * `detail` adds what this case needs; neither may hold personal data, since both are logged.
 */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly detail?: string,
    readonly errors?: { field: string; message: string }[],
  ) {
    super(detail ? `${code}: ${detail}` : code);
    this.name = 'DomainError';
  }
}
