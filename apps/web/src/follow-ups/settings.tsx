import { Button, Checkbox, NumberInput, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconArrowLeft } from '@tabler/icons-react';
import { followUpSteps } from '@causeway/contracts';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, unwrap, type Schemas } from '../shared/api.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { keys } from '../shared/query.js';
import { ListSkeleton } from '../shared/skeletons.js';
import classes from './settings.module.css';

/** Which calls the organization makes from now on. */
export default function FollowUpSettings() {
  const { t } = useTranslation(['followUps', 'common']);
  const settings = useQuery({
    queryKey: keys.followUpSettings,
    queryFn: ({ signal }) => unwrap(api.GET('/v1/follow-up-settings', { signal })),
  });
  return (
    <div className={classes.page}>
      <title>{`${t('settings.title')} · ${t('common:appName')}`}</title>
      <Link className={classes.back ?? ''} to="/follow-ups">
        <IconArrowLeft size={20} aria-hidden /> {t('call.back')}
      </Link>
      <h1>{t('settings.title')}</h1>
      <p className={classes.dim}>{t('settings.hint')}</p>
      {settings.isPending && <ListSkeleton rows={5} height={48} />}
      {settings.isError && (
        <ProblemNotice
          error={settings.error}
          onRetry={() => void settings.refetch()}
          retrying={settings.isFetching}
        />
      )}
      {settings.data && <Form saved={settings.data} />}
    </div>
  );
}

function Form({ saved }: { saved: Schemas['FollowUpSettingsView'] }) {
  const { t } = useTranslation('followUps');
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState(saved);
  const set = (change: Partial<typeof draft>): void => setDraft({ ...draft, ...change });
  const save = useMutation({
    mutationFn: (body: Schemas['SetFollowUpSettings']) => unwrap(api.PUT('/v1/follow-up-settings', { body })),
    onSuccess: (now) => {
      queryClient.setQueryData(keys.followUpSettings, now);
      notifications.show({ message: t('settings.saved') });
    },
  });
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate(draft);
  };
  const whole = (name: 'weeks' | 'attempts' | 'expireAfterDays', max: number) => (
    <NumberInput
      label={t(`settings.${name}`)}
      min={1}
      max={max}
      allowDecimal={false}
      value={draft[name]}
      onChange={(value) => set({ [name]: Number(value) || 1 })}
    />
  );
  return (
    <form className={classes.form} onSubmit={onSubmit}>
      <fieldset className={classes.steps}>
        <legend>{t('settings.steps')}</legend>
        {followUpSteps.map((step) => (
          <Checkbox
            key={step}
            label={step === 'weekly' ? t('settings.weekly') : t(`step.${step}`)}
            checked={draft.steps.includes(step)}
            onChange={(event) =>
              set({
                steps: followUpSteps.filter((each) =>
                  each === step ? event.currentTarget.checked : draft.steps.includes(each),
                ),
              })
            }
          />
        ))}
      </fieldset>
      {whole('weeks', 52)}
      <div className={classes.pair}>
        {(['callsFrom', 'callsUntil'] as const).map((name) => (
          <TextInput
            key={name}
            type="time"
            label={t(`settings.${name}`)}
            value={draft[name]}
            onChange={(event) => set({ [name]: event.currentTarget.value })}
          />
        ))}
      </div>
      {whole('attempts', 10)}
      {whole('expireAfterDays', 30)}
      {save.isError && <ProblemNotice error={save.error} kept={t('call.kept')} />}
      <Button type="submit" size="lg" loading={save.isPending}>
        {t('call.save')}
      </Button>
    </form>
  );
}
