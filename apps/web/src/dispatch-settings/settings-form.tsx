import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../shared/api.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { AsBefore } from './as-before.js';
import { keepDraft, keptDraft } from './drafts.js';
import { EndPart } from './end-part.js';
import { LadderEditor } from './ladder-editor.js';
import { ModePicker } from './mode-picker.js';
import { Part } from './part.js';
import { Preview } from './preview.js';
import { RestPart } from './rest-part.js';
import { usePreview, useSetPolicy, type Policy, type PolicyView } from './use-policy.js';
import { WeightSliders } from './weight-sliders.js';
import classes from './dispatch-settings.module.css';

interface SettingsFormProps {
  facilityId: string | undefined;
  view: PolicyView;
  readOnly: boolean;
}

/** A whole policy, in the order in which a request meets it. */
export function SettingsForm({ facilityId, view, readOnly }: SettingsFormProps) {
  const { t } = useTranslation('dispatchSettings');
  const [kept] = useState(() => (readOnly ? null : keptDraft(facilityId)));
  const form = useForm<Policy>({
    initialValues: view.policy,
    onValuesChange: (values) => keepDraft(facilityId, values),
  });
  const { setValues, setInitialValues, setErrors, reset } = form;
  useEffect(() => {
    if (kept) setValues(kept);
  }, [kept, setValues]);
  const dirty = form.isDirty();
  useGuard(dirty);
  const save = useSetPolicy(facilityId);
  const preview = usePreview(facilityId);

  const adopt = ({ policy }: PolicyView) => {
    setInitialValues(policy);
    setValues(policy);
    keepDraft(facilityId, null);
    notifications.show({ message: t('saved') });
  };
  const giveUp = () => {
    reset();
    save.reset();
    keepDraft(facilityId, null);
  };
  const send = (policy: Policy) =>
    save.mutate(policy, {
      onSuccess: adopt,
      onError: (error) => {
        if (error instanceof ProblemError) setErrors(errorsOf(error));
      },
    });
  const refusedField = Object.keys(form.errors)[0];
  const own = facilityId !== undefined && view.from === 'facility';
  return (
    <form className={classes.form} onSubmit={form.onSubmit(send)} noValidate>
      <p className={classes.note}>
        {facilityId === undefined
          ? t(view.from === 'default' ? 'from.delivered' : 'from.organization')
          : t(own ? 'from.own' : 'from.shared')}
      </p>
      {kept && dirty && (
        <p className={classes.note} data-tone="waiting" role="status">
          {t('keptDraft')}
        </p>
      )}
      <fieldset className={classes.fields} disabled={readOnly}>
        <ModePicker form={form} />
        <Part title={t('ladder.title')} hint={t('ladder.hint')}>
          <LadderEditor form={form} readOnly={readOnly} />
        </Part>
        <Part title={t('weights.title')} hint={t('weights.hint')}>
          <WeightSliders form={form} readOnly={readOnly} />
        </Part>
        <RestPart form={form} />
        <EndPart form={form} />
      </fieldset>
      {!readOnly && <Preview policy={form.values} preview={preview} />}
      {save.error && <ProblemNotice error={save.error} kept={refusedField ? t('refused') : t('notSaved')} />}
      {!readOnly && (
        <div className={classes.foot} data-dirty={dirty || undefined}>
          <Button type="submit" loading={save.isPending} disabled={!dirty}>
            {t('save')}
          </Button>
          <Button variant="subtle" color="gray" disabled={!dirty} onClick={giveUp}>
            {t('giveUp')}
          </Button>
          {view.from === (facilityId ? 'facility' : 'organization') && (
            <AsBefore facilityId={facilityId} onDone={adopt} />
          )}
          <span className={classes.state} role="status">
            {dirty && t('unsaved')}
          </span>
        </div>
      )}
    </form>
  );
}

/** The server's words beside their fields: `policy.ladder.video` is the form's `ladder.video`. */
const errorsOf = ({ problem }: ProblemError): Record<string, string> =>
  Object.fromEntries(
    (problem.errors ?? []).map(({ field, message }) => [field.replace(/^policy\./, ''), message]),
  );

/** The browser asks before the tab with unsaved changes is closed. */
function useGuard(dirty: boolean): void {
  useEffect(() => {
    if (!dirty) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [dirty]);
}
