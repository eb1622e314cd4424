import { Button, Select, TextInput } from '@mantine/core';
import { isNotEmpty, useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FirstSteps } from './first-steps.js';
import { TitleWithHelp } from '../help/title-with-help.js';
import { api, fieldProblem, unwrap } from '../shared/api.js';
import { readablePhone } from '../shared/phone.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { keys } from '../shared/query.js';
import { useMe } from '../shared/session.js';
import classes from '../team/team.module.css';

/** The organization's name, its dispatch phone and its clock. */
export default function Organization() {
  const { t } = useTranslation(['members', 'common']);
  const { organization } = useMe();
  const queryClient = useQueryClient();
  const form = useForm({
    initialValues: {
      name: organization.name,
      timeZone: organization.timeZone,
      dispatchPhone: organization.dispatchPhone ? readablePhone(organization.dispatchPhone) : '',
    },
    validate: { name: isNotEmpty(t('organization.nameMissing')) },
  });
  const save = useMutation({
    mutationFn: ({ name, timeZone, dispatchPhone }: typeof form.values) => {
      const phone = dispatchPhone.trim();
      const body = { name: name.trim(), timeZone, ...(phone ? { dispatchPhone: phone } : {}) };
      return unwrap(api.PUT('/v1/organization', { body }));
    },
    onSuccess: async () => {
      notifications.show({ message: t('organization.saved') });
      await Promise.all([keys.me, keys.rota].map((queryKey) => queryClient.invalidateQueries({ queryKey })));
    },
  });
  const zones = [...new Set([...Intl.supportedValuesOf('timeZone'), organization.timeZone])];
  return (
    <div className={classes.page}>
      <title>{`${t('organization.title')} · ${t('common:appName')}`}</title>
      <div>
        <TitleWithHelp guide="people">{t('organization.title')}</TitleWithHelp>
        <p className={classes.hint}>{t('organization.lead')}</p>
      </div>
      <FirstSteps />
      <form
        className={`${classes.card} ${classes.form}`}
        onSubmit={form.onSubmit((values) => save.mutate(values))}
        noValidate
      >
        <TextInput label={t('organization.name')} maxLength={120} {...form.getInputProps('name')} />
        <TextInput
          type="tel"
          label={t('organization.phone')}
          description={t(
            form.values.dispatchPhone.trim() ? 'organization.phoneHint' : 'organization.noPhone',
          )}
          maxLength={40}
          {...form.getInputProps('dispatchPhone')}
          error={fieldProblem(save.error, 'dispatchPhone')}
        />
        <Select
          label={t('organization.zone')}
          searchable
          allowDeselect={false}
          data={zones}
          {...form.getInputProps('timeZone')}
          error={fieldProblem(save.error, 'timeZone')}
        />
        {form.values.timeZone !== organization.timeZone && (
          <p className={classes.hint}>{t('organization.zoneChanges')}</p>
        )}
        {save.isError && <ProblemNotice error={save.error} />}
        <div className={classes.actions}>
          <Button type="submit" loading={save.isPending}>
            {t('organization.save')}
          </Button>
        </div>
      </form>
    </div>
  );
}
