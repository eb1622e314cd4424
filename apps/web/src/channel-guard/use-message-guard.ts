import type { IdentifierFinding } from '@causeway/contracts';
import { useCallback, useEffect, useState } from 'react';
import { api, unwrap } from '../shared/api.js';
import { look, type Looked } from './findings.js';

/** So long after the last key the text is looked at, in milliseconds. */
const PAUSE_MS = 500;
/** A slow network keeps nobody from sending: what was found here counts then, in milliseconds. */
const PATIENCE_MS = 3_000;

export interface MessageGuardState {
  /** In the text as it is now; empty while it is not known yet. */
  findings: IdentifierFinding[];
  /** Looks at once, as before sending. */
  check: (text: string) => Promise<IdentifierFinding[]>;
}

/** What in a text that is being written may tell who somebody is. */
export function useMessageGuard(text: string): MessageGuardState {
  const [looked, setLooked] = useState<Looked>({ text: '', findings: [] });
  const check = useCallback(async (now: string) => {
    const found = await look(now, ask);
    setLooked(found);
    return found.findings;
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => void check(text).catch(() => undefined), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, check]);
  return { findings: looked.text === text ? looked.findings : [], check };
}

const ask = async (text: string): Promise<IdentifierFinding[]> =>
  (
    await unwrap(
      api.POST('/v1/identifier-checks', { body: { text }, signal: AbortSignal.timeout(PATIENCE_MS) }),
    )
  ).findings;
