import { modalities, softExclusions } from '@causeway/contracts';
import type { Schemas } from '../../shared/api.js';
import type { Card } from '../model.js';
import type { Candidate } from './use-candidates.js';

type Exclusion = Schemas['Exclusion'];
type Modality = Schemas['Modality'];

const soft: readonly Exclusion[] = softExclusions;

/** Whether the coach can be given the request all the same, by a dispatcher who has spoken with her. */
export const mayAssign = ({ excludedBecause, unfitBecause, freeInMinutes }: Candidate): boolean =>
  excludedBecause !== 'busy' && freeInMinutes === null && unfitBecause === null;

/** Whether the coach can be asked by hand; the server has the last word. */
export const mayAsk = ({ excludedBecause: reason }: Candidate): boolean =>
  reason === null || soft.includes(reason);

/** Only a request that nobody holds has coaches asked for it. */
export const isSearching = ({ status }: Card): boolean => status === 'received' || status === 'searching';

/** How coach and person may meet: as it was asked, else what is nearest to it. */
export const waysToMeet: Record<Modality, readonly Modality[]> = {
  in_person: modalities,
  video: ['video', 'phone'],
  phone: ['phone'],
};
