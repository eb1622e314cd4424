import { FactToCheck } from '@causeway/directory';
import { ShowsList } from '@causeway/platform';

export class MyChecks {
  @ShowsList(() => FactToCheck, { description: 'At most three; nobody else is asked about these now.' })
  items!: FactToCheck[];
}
