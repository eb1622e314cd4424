import { Button, Checkbox, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { changesIn, correctionOf, type Correction } from '../../directory/page/correction.js';
import { FactFields } from '../../directory/page/fact-fields.js';
import { useCorrection, usePhoneRule } from '../../directory/page/use-correction.js';
import type { Schemas } from '../../shared/api.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { OldToNew } from './old-to-new.js';
import { prefilled } from './prefilled.js';
import classes from './keep.module.css';

/** A message, and what can be read from it. */
export interface Source {
  message: { channelId: string; seq: number };
  facts: Schemas['MessageFacts'];
}

interface KeepFormProps {
  resource: Schemas['ResourceDetail'];
  source: Source;
  onClose: () => void;
  /** It speaks of another resource after all. */
  onOther: () => void;
}

/** What a message changes of a resource: old and new, and a person's yes, or the team's. */
export function KeepForm({ resource, source, onClose, onOther }: KeepFormProps) {
  const { t } = useTranslation(['channel', 'resource', 'common']);
  const { unsure, setUnsure, send, isPending, error } = useCorrection(resource, onClose);
  const phoneRule = usePhoneRule();
  const form = useForm<Correction>({
    initialValues: prefilled(correctionOf(resource), source.facts),
    validate: { phones: { number: phoneRule } },
  });
  const changes = changesIn(resource, form.values);
  const empty = Object.keys(changes).length === 0;
  const { message } = source;
  return (
    <form onSubmit={form.onSubmit(() => send(changes, { message }))} noValidate>
      <Stack gap="md">
        <div className={classes.of}>
          <h3>{resource.name}</h3>
          <Button variant="subtle" size="compact-md" onClick={onOther}>
            {t('keep.other')}
          </Button>
        </div>
        <FactFields form={form} of="capacity" resource={resource} />
        <FactFields form={form} of="phone" resource={resource} />
        <TextInput
          label={t('resource:field.alert')}
          description={t('resource:correction.alertHint')}
          maxLength={300}
          {...form.getInputProps('alert')}
        />
        <Textarea
          label={t('resource:field.description')}
          description={t('resource:correction.noteHint')}
          maxLength={4000}
          maxRows={6}
          autosize
          {...form.getInputProps('description')}
        />
        <OldToNew resource={resource} changes={changes} />
        <Checkbox
          size="md"
          label={t('resource:correction.unsure')}
          description={t('resource:correction.unsureHint')}
          checked={unsure}
          onChange={(event) => setUnsure(event.currentTarget.checked)}
        />
        {error && <ProblemNotice error={error} kept={t('resource:correction.kept')} />}
        <Button type="submit" size="lg" loading={isPending} disabled={empty}>
          {t(unsure ? 'resource:correction.propose' : 'keep.save')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onClose}>
          {t('common:cancel')}
        </Button>
      </Stack>
    </form>
  );
}
