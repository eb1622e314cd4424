/** @jsxImportSource preact */
import { useEffect, useRef, useState } from 'preact/hooks';
import { answerStillHere, Refusal, type StatusView } from '../api.js';
import { t } from '../strings.js';
import { duration } from '../time.js';

/** How soon the person leaves, in minutes. */
const leaving = [15, 30, 60] as const;

interface StillHereProps {
  view: StatusView;
  token: string;
  /** The state may have changed: look again. */
  onChanged: () => void;
}

/** Asks whether the person is still there: one tap for yes; no asks once more, since it ends the request. */
export function StillHere({ view, token, onChanged }: StillHereProps) {
  const [sure, setSure] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const heading = useRef<HTMLHeadingElement>(null);
  const turned = useRef(false);

  useEffect(() => {
    // The first look must not take the focus from what somebody is doing on the page.
    if (turned.current) heading.current?.focus();
    turned.current = true;
  }, [sure]);

  const answer = async (body: { here: boolean; leavesInMinutes?: number }): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setFailure(undefined);
    try {
      await answerStillHere(token, view.id, body);
    } catch (problem) {
      setFailure(t(problem instanceof Refusal ? 'stillHere.moved' : 'stillHere.unreachable'));
    }
    setBusy(false);
    onChanged();
  };

  return (
    <section class="panel still-here" aria-labelledby="still-here-title">
      <h2 id="still-here-title" tabIndex={-1} ref={heading}>
        {t(sure ? 'stillHere.sureTitle' : 'stillHere.title')}
      </h2>
      <p>{t(sure ? 'stillHere.sureText' : 'stillHere.text')}</p>
      {sure ? (
        <div class="pair">
          <button
            type="button"
            class="button danger-full"
            aria-disabled={busy}
            onClick={() => void answer({ here: false })}
          >
            {t(busy ? 'stillHere.sending' : 'stillHere.sureYes')}
          </button>
          <button type="button" class="button plain" onClick={() => setSure(false)}>
            {t('stillHere.sureBack')}
          </button>
        </div>
      ) : (
        <>
          <button
            type="button"
            class="button primary"
            aria-disabled={busy}
            onClick={() => void answer({ here: true })}
          >
            {t(busy ? 'stillHere.sending' : 'stillHere.yes')}
          </button>
          <p aria-hidden>{t('stillHere.leaving')}</p>
          <div class="three">
            {leaving.map((leavesInMinutes) => {
              const time = duration(leavesInMinutes * 60_000);
              return (
                <button
                  type="button"
                  class="button plain"
                  key={time}
                  aria-label={t('stillHere.leavingName', { duration: time })}
                  aria-disabled={busy}
                  onClick={() => void answer({ here: true, leavesInMinutes })}
                >
                  {time}
                </button>
              );
            })}
          </div>
          <button type="button" class="button quiet danger" onClick={() => setSure(true)}>
            {t('stillHere.no')}
          </button>
        </>
      )}
      <div role="alert">{failure && <p class="error">{failure}</p>}</div>
    </section>
  );
}
