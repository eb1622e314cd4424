import { useEffect, useRef, useState } from 'preact/hooks';
import {
  changesOf,
  differencesBetween,
  rebased,
  saidIn,
  type RequestDetails,
  type Said,
} from '../../shared/correction.js';
import { readablePhone } from '../../shared/phone.js';
import { correctRequest, getDetails, Refusal } from '../api.js';
import { fieldOrder, refusedFields, type FieldErrors } from '../request/check-draft.js';
import { nextTimeOfDay } from '../request/leave-time.js';
import { locale, shown, t } from '../strings.js';

/** The form while it is open. */
interface Open {
  details: RequestDetails;
  before: Said;
  typed: Said;
}

const timeOfDay = (moment: string): string => {
  const time = new Date(moment);
  if (time <= new Date()) return '';
  return `${String(time.getHours()).padStart(2, '0')}:${String(time.getMinutes()).padStart(2, '0')}`;
};

const toSaid = (details: RequestDetails): Said => saidIn(details, { phone: readablePhone, clock: timeOfDay });

const nextMoment = (clock: string) => nextTimeOfDay(clock, new Date())?.toISOString();

function failureOf(error: unknown): string {
  if (!(error instanceof Refusal)) return t('change.unreachable');
  const { code, status, detail } = error.problem;
  if (code === 'request.invalid_state') return t('change.moved');
  if (status === 429) return t('change.busy');
  return detail && shown === 'en' ? t('failed.agreedKept', { detail }) : t('change.failed');
}

const list = (words: string[]): string => new Intl.ListFormat(locale, { type: 'conjunction' }).format(words);

/** Putting right what was filed: fetched when it is asked for, sent once, and honest about what got through. */
export function useChange(token: string, id: string, onChanged: () => void) {
  const [open, setOpen] = useState<Open>();
  const [errors, setErrors] = useState<FieldErrors>({});
  const [failure, setFailure] = useState<string>();
  const [notice, setNotice] = useState<string>();
  const [progress, setProgress] = useState<'idle' | 'opening' | 'saving'>('idle');
  // State arrives a frame late; a double tap does not.
  const busy = useRef(false);
  const focusFirst = useRef(false);

  useEffect(() => {
    if (!focusFirst.current) return;
    focusFirst.current = false;
    const first = fieldOrder.find((field) => errors[field]);
    if (first) document.getElementById(first)?.focus();
  }, [errors]);

  const once = async (doing: 'opening' | 'saving', work: () => Promise<void>): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    setProgress(doing);
    setFailure(undefined);
    setNotice(undefined);
    try {
      await work();
    } catch (error) {
      setFailure(failureOf(error));
      // Moved on, or ended: the page says how it stands.
      if (error instanceof Refusal) onChanged();
    } finally {
      busy.current = false;
      setProgress('idle');
    }
  };

  const start = (): Promise<void> =>
    once('opening', async () => {
      const details = await getDetails(token, id);
      const before = toSaid(details);
      setErrors({});
      setOpen({ details, before, typed: before });
    });

  const close = (said?: string): void => {
    setOpen(undefined);
    setFailure(undefined);
    setNotice(said);
  };

  const type = (part: Partial<Said>, answers?: keyof FieldErrors): void => {
    setOpen((now) => now && { ...now, typed: { ...now.typed, ...part } });
    if (answers && errors[answers]) setErrors(({ [answers]: _, ...others }) => others);
  };

  const showErrors = (found: FieldErrors): void => {
    focusFirst.current = true;
    setErrors(found);
  };

  /** Somebody else was faster: shows theirs, and keeps what was typed here. */
  const takeIn = async ({ before, typed }: Open): Promise<void> => {
    const details = await getDetails(token, id);
    const now = toSaid(details);
    const others = differencesBetween(before, now).map((name) => t(`change.fields.${name}`));
    setOpen({ details, before: now, typed: rebased(before, typed, now) });
    setFailure(t('change.meanwhile', { what: list(others) }));
  };

  const save = async (): Promise<void> => {
    if (!open) return;
    const { details, before, typed } = open;
    const missing: FieldErrors = {};
    if (!typed.place.trim()) missing.place = t('fieldError.place');
    if (!typed.callBackNumber.trim()) missing.callBackNumber = t('fieldError.callBackMissing');
    if (Object.keys(missing).length > 0) return showErrors(missing);
    const changes = changesOf(before, typed, nextMoment);
    if (Object.keys(changes).length === 0) return close(t('change.nothing'));
    await once('saving', async () => {
      try {
        const { likelyDuplicateOf: twin } = await correctRequest(token, id, {
          ...changes,
          revision: details.revision,
        });
        const { caseNumber } = twin ?? {};
        close(caseNumber ? `${t('change.done')} ${t('status.duplicate', { caseNumber })}` : t('change.done'));
        onChanged();
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        const fields = refusedFields(error, t);
        if (Object.keys(fields).length > 0) showErrors(fields);
        else if (error.problem.code === 'request.corrected_meanwhile') await takeIn(open);
        else throw error;
      }
    });
  };

  return { open, errors, failure, notice, progress, start, close, type, save };
}
