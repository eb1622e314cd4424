import { Button, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { hsdsModes } from '@causeway/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldProblem } from '../../shared/api.js';
import { ChoiceField } from '../../shared/choice-field.js';
import { CopyField } from '../../shared/copy-field.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import classes from '../import/imports.module.css';
import { useSetSharing, type Sharing } from './use-sharing.js';

/** Nobody, those with a key, or everybody; and under which address. */
export function WhoReads({ sharing }: { sharing: Sharing }) {
  const { t } = useTranslation('imports');
  const [mode, setMode] = useState(sharing.mode);
  const [slug, setSlug] = useState(sharing.slug);
  const set = useSetSharing();
  const changed = mode !== sharing.mode || slug.trim() !== sharing.slug;
  const save = (event: React.FormEvent): void => {
    event.preventDefault();
    set.mutate(
      { mode, slug: slug.trim() },
      { onSuccess: () => notifications.show({ message: t('sharing.saved'), color: 'causeway' }) },
    );
  };
  return (
    <section className={classes.part} aria-label={t('sharing.programs')}>
      <h2>{t('sharing.programs')}</h2>
      <p className={classes.dim}>{t('sharing.programsHint')}</p>
      <form className={classes.form} onSubmit={save} noValidate>
        <ChoiceField
          label={t('sharing.who')}
          options={hsdsModes.map((value) => ({ value, label: t(`sharing.mode.${value}`) }))}
          value={mode}
          onChange={setMode}
        />
        <p className={classes.dim}>{t(`sharing.modeHint.${mode}`)}</p>
        {mode !== 'off' && (
          <TextInput
            label={t('sharing.slug')}
            description={t('sharing.slugHint')}
            autoCapitalize="none"
            spellCheck={false}
            maxLength={60}
            value={slug}
            onChange={(event) => setSlug(event.currentTarget.value.toLowerCase())}
            error={fieldProblem(set.error, 'slug')}
          />
        )}
        {set.isError && !fieldProblem(set.error, 'slug') && <ProblemNotice error={set.error} />}
        <div className={classes.actions}>
          <Button type="submit" disabled={!changed} loading={set.isPending}>
            {t('form.save')}
          </Button>
        </div>
      </form>
      {sharing.mode !== 'off' && (
        <CopyField label={t('sharing.address')} description={t('sharing.addressHint')} value={sharing.url} />
      )}
    </section>
  );
}
