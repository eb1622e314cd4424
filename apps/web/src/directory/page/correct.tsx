import { Button, Checkbox, Drawer, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMediaQuery } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../shared/api.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import type { FactKind } from '../ages.js';
import { webAddress } from '../resource-form.js';
import { changesIn, correctionOf, wrongHours, type Correction } from './correction.js';
import { FactFields } from './fact-fields.js';
import { useChange, usePropose } from './use-resource.js';

interface CorrectProps {
  resource: Schemas['ResourceDetail'];
  /** Which facts the form shows; null: it is shut. */
  of: FactKind | 'all' | null;
  onClose: () => void;
}

/** Corrects what is written down, or proposes it to the team where somebody is not sure. */
export function Correct({ resource, of, onClose }: CorrectProps) {
  const { t } = useTranslation(['resource', 'common']);
  const phone = useMediaQuery('(max-width: 47.99em)');
  return (
    <Drawer
      opened={of !== null}
      onClose={onClose}
      title={of && of !== 'all' ? t('correctFact', { fact: t(`fact.${of}`) }) : t('correct')}
      position={phone ? 'bottom' : 'right'}
      size={phone ? '92%' : 'lg'}
      closeButtonProps={{ 'aria-label': t('common:close'), size: 48 }}
    >
      {of && <CorrectForm resource={resource} of={of} onClose={onClose} />}
    </Drawer>
  );
}

function CorrectForm({ resource, of, onClose }: CorrectProps & { of: FactKind | 'all' }) {
  const { t } = useTranslation(['resource', 'common']);
  const [unsure, setUnsure] = useState(false);
  const [note, setNote] = useState('');
  const change = useChange(resource.id);
  const propose = usePropose(resource.id);
  const form = useForm<Correction>({
    initialValues: correctionOf(resource),
    validate: {
      name: (name) => (name.trim() ? null : t('correction.error.name')),
      url: (url) => (!url.trim() || webAddress(url) ? null : t('correction.error.url')),
      phones: {
        number: (number) =>
          !number.trim() || number.replace(/\D/g, '').length >= 3 ? null : t('correction.error.phone'),
      },
      hours: (rows) => (wrongHours(rows).length > 0 ? t('correction.error.hours') : null),
    },
  });
  const sent = unsure ? propose : change;
  const save = (values: Correction): void => {
    const changes = changesIn(resource, { ...values, url: webAddress(values.url) ?? '' });
    if (Object.keys(changes).length === 0) {
      onClose();
      return;
    }
    const done = (message: string) => () => {
      notifications.show({ message, color: 'causeway' });
      onClose();
    };
    if (unsure)
      propose.mutate(
        { changes, ...(note.trim() && { note: note.trim() }) },
        { onSuccess: done(t('correction.proposed')) },
      );
    else change.mutate({ ...changes, version: resource.version }, { onSuccess: done(t('correction.saved')) });
  };
  return (
    <form onSubmit={form.onSubmit(save)} noValidate>
      <Stack gap="md">
        <FactFields form={form} of={of} resource={resource} />
        <Checkbox
          size="md"
          label={t('correction.unsure')}
          description={t('correction.unsureHint')}
          checked={unsure}
          onChange={(event) => setUnsure(event.currentTarget.checked)}
        />
        {unsure && (
          <Textarea
            label={t('correction.note')}
            description={t('correction.noteHint')}
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        )}
        {sent.isError && <ProblemNotice error={sent.error} kept={t('correction.kept')} />}
        <Button type="submit" loading={sent.isPending}>
          {t(unsure ? 'correction.propose' : 'correction.save')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onClose}>
          {t('common:cancel')}
        </Button>
      </Stack>
    </form>
  );
}
