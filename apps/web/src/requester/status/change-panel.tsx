/** @jsxImportSource preact */
import { useEffect, useRef } from 'preact/hooks';
import type { StatusView } from '../api.js';
import { Choice, TextField } from '../fields.js';
import { emptyDraft } from '../request/draft.js';
import { Preferences } from '../request/preferences.js';
import { showTyped } from '../request/typed-phone.js';
import { t } from '../strings.js';
import { useChange } from './use-change.js';

const agreements = ['yes', 'asked_to_be_asked', 'no'] as const;

interface ChangePanelProps {
  view: StatusView;
  token: string;
  /** The state may have changed: look again. */
  onChanged: () => void;
}

/** "It is room 421, not 412": one small form for what was filed, instead of cancelling and asking anew. */
export function ChangePanel({ view, token, onChanged }: ChangePanelProps) {
  const { open, errors, failure, notice, progress, start, close, type, save } = useChange(
    token,
    view.id,
    onChanged,
  );
  const heading = useRef<HTMLHeadingElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const isOpen = open !== undefined;
  const wasOpen = useRef(false);

  useEffect(() => {
    if (isOpen) heading.current?.focus();
    else if (wasOpen.current) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  // An alert must be on the page before it is filled, or nobody hears it.
  const alert = <div role="alert">{failure && <p class="error">{failure}</p>}</div>;
  if (!open) {
    return (
      <div class="change">
        <button
          type="button"
          class="button plain"
          ref={opener}
          aria-disabled={progress === 'opening'}
          onClick={() => void start()}
        >
          {t(progress === 'opening' ? 'change.opening' : 'change.open')}
        </button>
        {alert}
        <div role="status">{notice && <p class="notice done">{notice}</p>}</div>
      </div>
    );
  }
  const { typed, details } = open;
  return (
    <section class="panel" aria-labelledby="change-title">
      <h2 id="change-title" tabIndex={-1} ref={heading}>
        {t('change.title', { caseNumber: view.caseNumber })}
      </h2>
      <p>{t('change.text')}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          id="place"
          label={t('request.place')}
          value={typed.place}
          maxLength={60}
          required
          error={errors.place}
          onChange={(place) => type({ place }, 'place')}
        />
        <TextField
          id="callBackNumber"
          kind="tel"
          autoComplete="tel"
          label={t('request.callBack')}
          hint={t('request.callBackHint')}
          value={typed.callBackNumber}
          maxLength={40}
          required
          error={errors.callBackNumber}
          onChange={(number) =>
            type({ callBackNumber: showTyped(number, typed.callBackNumber) }, 'callBackNumber')
          }
        />
        {details.correctable.includes('personAgreed') && (
          <>
            <Choice
              id="personAgreed"
              legend={t('request.agreed')}
              value={typed.personAgreed}
              options={agreements.map((each) => [each, t(`request.agreedOptions.${each}`)] as const)}
              error={errors.personAgreed}
              onChange={(personAgreed) => type({ personAgreed }, 'personAgreed')}
            />
            <Preferences
              form={{
                draft: { ...emptyDraft, ...typed, leaveAt: typed.leaves },
                errors,
                change: ({ leaveAt, ...part }, answers) =>
                  type({ ...part, ...(leaveAt === undefined ? {} : { leaves: leaveAt }) }, answers),
              }}
              offered={details.modalities}
            />
          </>
        )}
        {alert}
        <div class="pair">
          <button type="submit" class="button primary" aria-disabled={progress === 'saving'}>
            {t(progress === 'saving' ? 'change.saving' : 'change.save')}
          </button>
          <button type="button" class="button plain" onClick={() => close()}>
            {t('change.keep')}
          </button>
        </div>
      </form>
    </section>
  );
}
