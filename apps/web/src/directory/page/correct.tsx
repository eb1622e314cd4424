import { Button, Checkbox, Drawer, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../shared/api.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import type { FactKind } from '../ages.js';
import { webAddress } from '../resource-form.js';
import { changesIn, correctionOf, wrongHours, type Correction } from './correction.js';
import { FactFields } from './fact-fields.js';
import { useCorrection, usePhoneRule } from './use-correction.js';

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
  const [note, setNote] = useState('');
  const { unsure, setUnsure, send, isPending, error } = useCorrection(resource, onClose);
  const phoneRule = usePhoneRule();
  const form = useForm<Correction>({
    initialValues: correctionOf(resource),
    validate: {
      name: (name) => (name.trim() ? null : t('correction.error.name')),
      url: (url) => (!url.trim() || webAddress(url) ? null : t('correction.error.url')),
      phones: { number: phoneRule },
      hours: (rows) => (wrongHours(rows).length > 0 ? t('correction.error.hours') : null),
    },
  });
  const save = (values: Correction): void => {
    const changes = changesIn(resource, { ...values, url: webAddress(values.url) ?? '' });
    if (Object.keys(changes).length === 0) onClose();
    else send(changes, { note: note.trim() });
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
        {error && <ProblemNotice error={error} kept={t('correction.kept')} />}
        <Button type="submit" loading={isPending}>
          {t(unsure ? 'correction.propose' : 'correction.save')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onClose}>
          {t('common:cancel')}
        </Button>
      </Stack>
    </form>
  );
}
