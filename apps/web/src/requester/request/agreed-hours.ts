import type { Intake } from '../api.js';
import { t } from '../strings.js';
import { onDay } from '../time.js';

/** "The agreed hours begin tomorrow at 09:00.", on the facility's clock; nothing when they never do. */
export function hoursBegin({ changesAt, timeZone }: Intake): string | undefined {
  if (changesAt === null) return undefined;
  return t('hours.begin', { ...onDay(Date.parse(changesAt), Date.now(), timeZone) });
}
