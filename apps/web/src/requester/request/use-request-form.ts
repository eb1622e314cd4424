import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { createRequest, Refusal } from '../api.js';
import { inThisTab, shelf } from '../storage.js';
import { shown, t, type StringKey } from '../strings.js';
import { checkDraft, fieldOrder, refusedFields, type FieldErrors } from './check-draft.js';
import { DraftKeeper, type Draft } from './draft.js';
import { grantable, type Modality } from './offered.js';
import { persist, sendOnce, type Attempt, type Sent } from './send-once.js';

/** What happened, and what was kept. */
export interface Failure {
  title: string;
  kept: string;
}

interface Options {
  token: string;
  facilityName: string;
  /** How to meet: what can be asked for now. */
  offered: readonly Modality[];
  onSent: (sent: Sent) => void;
  onLinkInvalid: () => void;
}

/** What the server may say no with, where the page speaks another language than it. */
const refusals: Partial<Record<string, StringKey>> = {
  'request.after_hours': 'failed.afterHours',
  'request.modality_not_offered': 'failed.modality',
  'facility.retired': 'retired.title',
};

function failureOf(error: unknown): Failure {
  if (!(error instanceof Refusal)) {
    return { title: t('failed.unreachable'), kept: t('failed.unreachableKept') };
  }
  if (error.problem.status === 429) {
    const kept = error.waitSeconds
      ? t('failed.busyWait', { seconds: error.waitSeconds })
      : t('failed.busyKept');
    return { title: t('failed.busy'), kept };
  }
  // The server speaks English.
  const { code, title, detail } = error.problem;
  if (shown === 'en')
    return { title, kept: detail ? t('failed.agreedKept', { detail }) : t('failed.otherKept') };
  return { title: t(refusals[code] ?? 'failed.refused'), kept: t('failed.otherKept') };
}

/** The form's state, its way to the server, and everything that can go wrong on it. */
export function useRequestForm({ token, facilityName, offered, onSent, onLinkInvalid }: Options) {
  const keeper = useMemo(() => new DraftKeeper(token, facilityName), [token, facilityName]);
  const attempts = useMemo(() => shelf<Attempt>(inThisTab, `request.attempt.${token}`, 120), [token]);
  const opened = useMemo(() => keeper.open(), [keeper]);
  /** A reload came between sending and the answer. */
  const [inDoubt] = useState(() => attempts.read() !== undefined);
  const [draft, setDraft] = useState(opened.draft);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [failure, setFailure] = useState<Failure>();
  const [progress, setProgress] = useState<'idle' | 'sending' | 'retrying'>('idle');
  // State arrives a frame late; a double tap does not.
  const busy = useRef(false);
  const focusFirst = useRef(false);

  useEffect(() => {
    if (!focusFirst.current) return;
    focusFirst.current = false;
    const first = fieldOrder.find((field) => errors[field]);
    if (first) document.getElementById(first)?.focus();
  }, [errors]);

  const change = (part: Partial<Draft>, answers?: keyof FieldErrors): void => {
    setDraft((before) => {
      const after = { ...before, ...part };
      keeper.keep(after);
      return after;
    });
    if (answers && errors[answers]) setErrors(({ [answers]: _, ...others }) => others);
  };

  const showErrors = (found: FieldErrors): void => {
    focusFirst.current = true;
    setErrors(found);
  };

  const fail = (error: unknown): void => {
    if (error instanceof Refusal) {
      const { status } = error.problem;
      if (status === 401 || status === 403 || status === 404) return onLinkInvalid();
      const fields = refusedFields(error, t);
      if (Object.keys(fields).length > 0) return showErrors(fields);
    }
    setFailure(failureOf(error));
  };

  const send = async (): Promise<void> => {
    if (busy.current) return;
    const wish = grantable(draft.modality, offered);
    const checked = checkDraft({ ...draft, modality: wish }, new Date(), t);
    setFailure(undefined);
    if ('errors' in checked) return showErrors(checked.errors);
    busy.current = true;
    setErrors({});
    setProgress('sending');
    try {
      const sent = await persist(
        () => sendOnce(attempts, checked.request, (key, body) => createRequest(token, key, body)),
        () => setProgress('retrying'),
      );
      keeper.finish(draft);
      onSent(sent);
    } catch (error) {
      fail(error);
    } finally {
      busy.current = false;
      setProgress('idle');
    }
  };

  return { draft, change, errors, failure, progress, send, inDoubt, origin: opened.origin };
}

export type RequestForm = ReturnType<typeof useRequestForm>;
