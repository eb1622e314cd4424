import { actAs, correlationId, runInContext } from '../context/context.js';
import type { UnitOfWork } from './unit-of-work.js';

/** Does a piece of an organization's own work in one transaction, of a job that works for several: under its correlation id. */
export const asEngine = <T>(
  unitOfWork: UnitOfWork,
  organizationId: string,
  work: () => Promise<T>,
): Promise<T> =>
  runInContext({ correlationId: correlationId() }, () => {
    actAs({ kind: 'engine', organizationId });
    return unitOfWork.run(organizationId, work);
  });
