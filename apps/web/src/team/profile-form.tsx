import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../shared/api.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { PreferenceFields } from './preference-fields.js';
import { draftOf, ownBody, wholeBody, type ProfileDraft } from './profile-draft.js';
import { SupervisionFields } from './supervision-fields.js';
import { useProfileChange, type Profile } from './use-profile.js';
import classes from './team.module.css';

/** Changes what matching knows of a coach: the coach her own part, a supervisor all of it. */
export function ProfileForm({ profile, own }: { profile: Profile; own: boolean }) {
  const { t } = useTranslation('team');
  const form = useForm<ProfileDraft>({
    initialValues: draftOf(profile),
    validate: { modalities: (chosen) => (chosen.length === 0 ? t('field.modalitiesMissing') : null) },
  });
  const save = useProfileChange(profile.id, (draft: ProfileDraft) =>
    own
      ? unwrap(api.PUT('/v1/me/profile', { body: ownBody(draft) }))
      : unwrap(
          api.PUT('/v1/coaches/{id}/profile', {
            params: { path: { id: profile.id } },
            body: wholeBody(draft),
          }),
        ),
  );
  return (
    <form
      className={classes.form}
      onSubmit={form.onSubmit((draft) => save.mutate(draft, { onSuccess: () => form.resetDirty() }))}
      noValidate
    >
      <PreferenceFields form={form} own={own} />
      {!own && <SupervisionFields form={form} />}
      {save.isError && <ProblemNotice error={save.error} kept={t('kept')} />}
      <div className={classes.actions}>
        <Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>
          {t('save')}
        </Button>
        {form.isDirty() && <span className={classes.hint}>{t('unsaved')}</span>}
      </div>
    </form>
  );
}
