import { Button, Stack, Textarea, TextInput } from '@mantine/core';
import { isNotEmpty, useForm } from '@mantine/form';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { fieldProblem } from '../shared/api.js';
import { DialogActions } from '../shared/dialog-actions.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { uuid } from '../shared/uuid.js';
import { bodyOf, draftOf, emptyStep, moved } from './playbook-draft.js';
import { StepEditor } from './step-editor.js';
import { useSavePlaybook, type Playbook } from './use-playbooks.js';

const STEPS_MAX = 30;

/** Title, situation, and the steps in their order. */
export function PlaybookForm({ playbook }: { playbook?: Playbook }) {
  const { t } = useTranslation(['playbooks', 'common']);
  const navigate = useNavigate();
  const form = useForm({
    initialValues: draftOf(playbook, uuid),
    validate: { title: isNotEmpty(t('form.titleMissing')) },
  });
  const save = useSavePlaybook(playbook);
  const { steps } = form.values;
  return (
    <form
      noValidate
      onSubmit={form.onSubmit((values) =>
        save.mutate(bodyOf(values), { onSuccess: ({ id }) => void navigate(`/playbooks/${id}`) }),
      )}
    >
      <Stack>
        <TextInput
          label={t('form.title')}
          description={t('form.titleHint')}
          maxLength={120}
          {...form.getInputProps('title')}
          error={form.errors['title'] ?? fieldProblem(save.error, 'title')}
        />
        <Textarea
          label={t('form.situation')}
          description={t('form.situationHint')}
          maxLength={500}
          autosize
          {...form.getInputProps('situation')}
        />
        {steps.map((step, index) => (
          <StepEditor
            key={step.key}
            form={form}
            index={index}
            onMove={(by) => form.setFieldValue('steps', moved(steps, index, by))}
          />
        ))}
        {steps.length < STEPS_MAX && (
          <Button
            variant="default"
            leftSection={<IconPlus size={20} aria-hidden />}
            onClick={() => form.insertListItem('steps', emptyStep(uuid()))}
          >
            {t('form.addStep')}
          </Button>
        )}
        {save.isError && <ProblemNotice error={save.error} kept={t('form.kept')} />}
        <DialogActions>
          <Button
            component={Link}
            to={playbook ? `/playbooks/${playbook.id}` : '/playbooks'}
            variant="default"
          >
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('form.save')}
          </Button>
        </DialogActions>
      </Stack>
    </form>
  );
}
