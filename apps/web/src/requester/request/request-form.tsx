/** @jsxImportSource preact */
import type { Intake } from '../api.js';
import { Choice, TextField } from '../fields.js';
import { CallLink } from '../page-header.js';
import { t } from '../strings.js';
import { Preferences } from './preferences.js';
import { showTyped } from './typed-phone.js';
import type { Modality } from './offered.js';
import type { RequestForm as Form } from './use-request-form.js';

const reasons = [
  'after_overdose',
  'alcohol',
  'opioids',
  'other_substances',
  'withdrawal',
  'family_support',
  'wants_to_talk',
] as const;

const agreements = ['yes', 'asked_to_be_asked', 'no'] as const;

interface RequestFormProps {
  form: Form;
  phone: string;
  offered: readonly Modality[];
  /** What happens outside of the agreed hours; null within them. */
  afterHours: Intake['afterHours'];
}

const ask = { phone_only: 'hours.sendPhone', next_day_call_back: 'hours.sendCallBack' } as const;

/** Four fields, the folded rest, and the button that says what follows. */
export function RequestForm({ form, phone, offered, afterHours }: RequestFormProps) {
  const { draft, change, errors, failure, progress } = form;
  const sending = progress !== 'idle';
  const remembered = form.origin === 'remembered';
  const remote = afterHours === 'phone_only' || afterHours === 'next_day_call_back' ? afterHours : undefined;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.send();
      }}
    >
      <TextField
        id="place"
        label={t('request.place')}
        hint={t(remembered ? 'request.placeRemembered' : 'request.placeHint')}
        value={draft.place}
        maxLength={60}
        required
        error={errors.place}
        onChange={(place) => change({ place }, 'place')}
      />
      <TextField
        id="callBackNumber"
        kind="tel"
        autoComplete="tel"
        label={t('request.callBack')}
        hint={t(remembered ? 'request.callBackRemembered' : 'request.callBackHint')}
        value={draft.callBackNumber}
        maxLength={40}
        required
        error={errors.callBackNumber}
        onChange={(typed) =>
          change({ callBackNumber: showTyped(typed, draft.callBackNumber) }, 'callBackNumber')
        }
      />
      <Choice
        id="reason"
        legend={t('request.reason')}
        value={draft.reason}
        options={reasons.map((each) => [each, t(`request.reasonOptions.${each}`)] as const)}
        required
        error={errors.reason}
        onChange={(reason) => change({ reason }, 'reason')}
      />
      <Choice
        id="personAgreed"
        legend={t('request.agreed')}
        value={draft.personAgreed}
        options={agreements.map(
          (each) => [each, t(`request.agreedOptions.${each}`), t(`request.agreedDetail.${each}`)] as const,
        )}
        required
        error={errors.personAgreed}
        onChange={(personAgreed) => change({ personAgreed }, 'personAgreed')}
      />
      <Preferences form={form} offered={offered} />
      <label class="tick">
        <input
          type="checkbox"
          checked={draft.remember}
          aria-describedby="remember-hint"
          onChange={(event) => change({ remember: event.currentTarget.checked })}
        />
        <span>
          {t('request.remember')}
          <span class="hint" id="remember-hint">
            {t('request.rememberHint')}
          </span>
        </span>
      </label>
      {/* An alert must be on the page before it is filled, or nobody hears it. */}
      <div role="alert">
        {failure && (
          <div class="notice needs">
            <strong>{failure.title}</strong> {failure.kept}
            {phone && (
              <p>
                {t('failed.urgent')} <CallLink phone={phone} />
              </p>
            )}
          </div>
        )}
      </div>
      <button type="submit" class="button primary" aria-disabled={sending}>
        {t(sending ? 'request.sending' : remote ? ask[remote] : 'request.send')}
      </button>
      <p class="after" role="status">
        {t(progress === 'retrying' ? 'request.stillTrying' : remote ? 'hours.next' : 'request.next')}
      </p>
    </form>
  );
}
