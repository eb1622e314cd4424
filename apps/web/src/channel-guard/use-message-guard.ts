import type { IdentifierFinding } from '@causeway/contracts';
import { useCallback, useEffect, useState } from 'react';
import { api, unwrap } from '../shared/api.js';
import { loadRules, look, nothingIn, type Looked } from './findings.js';

/** So long after the last key the text is looked at, in milliseconds. */
const PAUSE_MS = 500;
/** A slow network keeps nobody from sending: what was found here counts then, in milliseconds. */
const PATIENCE_MS = 3_000;

interface MessageGuardState {
  /** In the text as it is now; empty while it is not known yet. */
  findings: IdentifierFinding[];
  /** The server is looking at what is to be sent: nothing else is written or sent until it has answered. */
  looking: boolean;
  /** Goes on when nothing is found: at once where this device can tell, and else when the server has looked. */
  ifNothing: (text: string, goOn: () => void) => void;
}

/** What in a text that is being written may tell who somebody is. */
export function useMessageGuard(text: string): MessageGuardState {
  const [looked, setLooked] = useState<Looked>({ text: '', findings: [] });
  const [looking, setLooking] = useState(false);
  const check = useCallback(async (now: string) => {
    const found = await look(now, ask);
    setLooked(found);
    return found.findings;
  }, []);
  useEffect(() => void loadRules().catch(() => undefined), []);
  useEffect(() => {
    const timer = setTimeout(() => void check(text).catch(() => undefined), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, check]);
  const ifNothing = (now: string, goOn: () => void): void => {
    if (looking) return;
    if (nothingIn(now)) return goOn();
    setLooking(true);
    void inTime(check(now))
      // Without a network, or with one that hangs, the rules may not be here; the server looks again.
      .catch(() => [])
      .then((findings) => findings.length === 0 && goOn())
      .finally(() => setLooking(false));
  };
  return { findings: looked.text === text ? looked.findings : [], looking, ifNothing };
}

/** @throws when it takes longer than anybody should wait before sending */
const inTime = <T>(work: Promise<T>): Promise<T> =>
  Promise.race([
    work,
    new Promise<never>((_, fail) => setTimeout(() => fail(new Error('It takes too long')), PATIENCE_MS)),
  ]);

const ask = async (text: string): Promise<IdentifierFinding[]> =>
  (
    await unwrap(
      api.POST('/v1/identifier-checks', { body: { text }, signal: AbortSignal.timeout(PATIENCE_MS) }),
    )
  ).findings;
