import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What a simulated coach signs in with. */
export interface SignIn {
  email: string;
  password: string;
}

/** Remembers the simulated coaches of every server, so that a second replay does not make new ones. */
export class Roster {
  private readonly known: Record<string, SignIn[]>;

  constructor(private readonly file: string) {
    this.known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, SignIn[]>) : {};
  }

  of(baseUrl: string, organizationId: string): SignIn[] {
    return this.known[`${baseUrl} ${organizationId}`] ?? [];
  }

  /** Written for this account only: the passwords are real. */
  keep(baseUrl: string, organizationId: string, coaches: SignIn[]): void {
    this.known[`${baseUrl} ${organizationId}`] = coaches;
    mkdirSync(dirname(this.file), { recursive: true });
    writeFileSync(this.file, `${JSON.stringify(this.known, null, 2)}\n`, { mode: 0o600 });
  }
}
