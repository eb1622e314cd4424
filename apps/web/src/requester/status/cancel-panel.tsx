/** @jsxImportSource preact */
import { useEffect, useRef, useState } from 'preact/hooks';
import { cancelRequest, Refusal, type CancelReason, type StatusView } from '../api.js';
import { Choice } from '../fields.js';
import { t } from '../strings.js';

const reasons = [
  'no_longer_needed',
  'person_left',
  'filed_by_mistake',
] as const satisfies readonly CancelReason[];
type Reason = (typeof reasons)[number];

interface CancelPanelProps {
  view: StatusView;
  token: string;
  /** The state may have changed: look again. */
  onChanged: () => void;
}

function sayWhy(error: unknown): string {
  if (!(error instanceof Refusal)) return t('cancel.unreachable');
  return t(error.problem.code === 'request.invalid_state' ? 'cancel.moved' : 'cancel.failed');
}

/** Cancelling takes two steps and a reason, and says what follows before it is done. */
export function CancelPanel({ view, token, onChanged }: CancelPanelProps) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState<Reason | ''>('');
  const [error, setError] = useState<string>();
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);

  useEffect(() => {
    if (open) heading.current?.focus();
    else if (wasOpen.current) opener.current?.focus();
    wasOpen.current = open;
  }, [open]);

  const cancel = async (): Promise<void> => {
    if (busy) return;
    if (!reason) {
      setError(t('cancel.choose'));
      document.getElementById('cancelReason')?.focus();
      return;
    }
    setBusy(true);
    setFailure(undefined);
    try {
      await cancelRequest(token, view.id, reason);
    } catch (problem) {
      setFailure(sayWhy(problem));
    }
    setBusy(false);
    onChanged();
  };

  if (!open) {
    return (
      <button type="button" class="button quiet danger" ref={opener} onClick={() => setOpen(true)}>
        {t('cancel.open')}
      </button>
    );
  }
  return (
    <section class="panel" aria-labelledby="cancel-title">
      <h2 id="cancel-title" tabIndex={-1} ref={heading}>
        {t('cancel.title', { caseNumber: view.caseNumber })}
      </h2>
      <p>{t('cancel.text')}</p>
      <Choice
        id="cancelReason"
        legend={t('cancel.reason')}
        value={reason}
        options={reasons.map((each) => [each, t(`cancel.reasonOptions.${each}`)] as const)}
        required
        error={error}
        onChange={(chosen) => {
          setReason(chosen);
          setError(undefined);
        }}
      />
      <div role="alert">{failure && <p class="error">{failure}</p>}</div>
      <div class="pair">
        <button type="button" class="button danger-full" aria-disabled={busy} onClick={() => void cancel()}>
          {t(busy ? 'cancel.confirming' : 'cancel.confirm')}
        </button>
        <button type="button" class="button plain" onClick={() => setOpen(false)}>
          {t('cancel.keep')}
        </button>
      </div>
    </section>
  );
}
