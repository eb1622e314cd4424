import { errorCatalogue, type ErrorCode } from '@causeway/contracts';
import { ProblemError } from '../../shared/api.js';
import { useProblemText } from '../../shared/problem-notice.js';
import type { List } from './use-imports.js';

const isCode = (code: string): code is ErrorCode => code in errorCatalogue;

/** Why a list could not be fetched the last time, in a sentence; null when it could. */
export function useListProblem({ problem }: List): string | null {
  const text = useProblemText();
  if (problem === null) return null;
  const code = isCode(problem) ? problem : 'internal';
  const { title, status } = errorCatalogue[code];
  return text(new ProblemError({ type: 'about:blank', title, status, code }));
}
