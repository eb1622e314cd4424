import { ActionIcon, Chip, Switch, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { acceptances } from '@causeway/contracts';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SeveralField } from '../directory/several-field.js';
import { dayName } from './hours-in-words.js';
import type { PlaybookDraft } from './playbook-draft.js';
import { ResourceField } from '../directory/resource-field.js';
import classes from './step-editor.module.css';

const week = ['1', '2', '3', '4', '5', '6', '7'];

interface StepEditorProps {
  form: UseFormReturnType<PlaybookDraft>;
  index: number;
  onMove: (by: -1 | 1) => void;
}

/** One step: whom to call, what to say, when, and for whom. */
export function StepEditor({ form, index, onMove }: StepEditorProps) {
  const { t, i18n } = useTranslation(['playbooks', 'resource']);
  const step = form.values.steps[index];
  if (!step) return null;
  const path = `steps.${index}`;
  const number = index + 1;
  return (
    <fieldset className={classes.step}>
      <legend>{t('form.step', { number })}</legend>
      <div className={classes.tools}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={44}
          disabled={index === 0}
          aria-label={t('form.up', { number })}
          onClick={() => onMove(-1)}
        >
          <IconArrowUp size={20} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={44}
          disabled={number === form.values.steps.length}
          aria-label={t('form.down', { number })}
          onClick={() => onMove(1)}
        >
          <IconArrowDown size={20} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={44}
          aria-label={t('form.remove', { number })}
          onClick={() => form.removeListItem('steps', index)}
        >
          <IconTrash size={20} aria-hidden />
        </ActionIcon>
      </div>
      <ResourceField
        label={t('form.resource')}
        description={t('form.resourceHint')}
        id={step.resourceId}
        name={step.resourceName}
        onChange={(resourceId, resourceName) =>
          form.setFieldValue('steps', (steps) =>
            steps.map((each, at) => (at === index ? { ...each, resourceId, resourceName } : each)),
          )
        }
      />
      <Textarea
        label={t('form.say')}
        description={t('form.sayHint')}
        maxLength={500}
        autosize
        {...form.getInputProps(`${path}.say`)}
      />
      <Switch
        size="md"
        label={t('form.withHours')}
        {...form.getInputProps(`${path}.withHours`, { type: 'checkbox' })}
      />
      {step.withHours && (
        <div className={classes.hours}>
          <TextInput type="time" label={t('form.from')} {...form.getInputProps(`${path}.from`)} />
          <TextInput type="time" label={t('form.until')} {...form.getInputProps(`${path}.until`)} />
          <Chip.Group multiple {...form.getInputProps(`${path}.days`, { withError: false })}>
            <div className={classes.days} role="group" aria-label={t('form.days')}>
              {week.map((day) => (
                <Chip key={day} value={day} size="md" radius="md">
                  {dayName(Number(day), i18n.language)}
                </Chip>
              ))}
            </div>
          </Chip.Group>
        </div>
      )}
      <details className={classes.only}>
        <summary>
          {step.onlyFor.length > 0 ? t('form.onlyFor', { count: step.onlyFor.length }) : t('form.forAll')}
        </summary>
        <SeveralField
          label={t('form.onlyForLabel')}
          options={acceptances.map((value) => ({ value, label: t(`resource:accepts.${value}`) }))}
          value={step.onlyFor}
          onChange={(onlyFor) => form.setFieldValue(`${path}.onlyFor`, onlyFor)}
        />
      </details>
    </fieldset>
  );
}
