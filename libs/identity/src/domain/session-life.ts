/** How long a sign-in lasts. */
export interface SessionLimits {
  idleMinutes: number;
  days: number;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Between two writes of "last used", in milliseconds: not every request has to write. */
const TOUCH = MINUTE;

/** Whether a sign-in still counts. */
export function isAlive(
  session: { createdAt: Date; lastUsedAt: Date },
  limits: SessionLimits,
  now: Date,
): boolean {
  const idle = now.getTime() - session.lastUsedAt.getTime();
  const age = now.getTime() - session.createdAt.getTime();
  return idle < limits.idleMinutes * MINUTE && age < limits.days * DAY;
}

export const shouldTouch = (lastUsedAt: Date, now: Date): boolean =>
  now.getTime() - lastUsedAt.getTime() >= TOUCH;
