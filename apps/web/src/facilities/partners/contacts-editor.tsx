import { Button, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { fieldProblem } from '../../shared/api.js';
import type { AgreementDraft } from './agreement-draft.js';
import classes from './agreement-form.module.css';

interface ContactsEditorProps {
  form: UseFormReturnType<AgreementDraft>;
  /** Why what was sent last was refused. */
  error: unknown;
}

/** Whom the team can call at the partner. */
export function ContactsEditor({ form, error }: ContactsEditorProps) {
  const { t } = useTranslation('partners');
  const input = (index: number, name: string) => {
    const path = `contacts.${index}.${name}`;
    return { ...form.getInputProps(path), error: form.errors[path] ?? fieldProblem(error, path) };
  };
  return (
    <div className={classes.rows}>
      {form.values.contacts.map((_, index) => (
        <div key={index} className={classes.contact}>
          <TextInput label={t('agreement.contactName')} maxLength={80} {...input(index, 'name')} />
          <TextInput label={t('agreement.contactRole')} maxLength={80} {...input(index, 'role')} />
          <TextInput
            type="tel"
            label={t('agreement.contactPhone')}
            maxLength={40}
            {...input(index, 'phone')}
          />
          <TextInput
            type="email"
            label={t('agreement.contactEmail')}
            maxLength={254}
            {...input(index, 'email')}
          />
          <Button
            className={classes.remove ?? ''}
            variant="subtle"
            color="gray"
            px="sm"
            aria-label={t('agreement.removeContact')}
            onClick={() => form.removeListItem('contacts', index)}
          >
            <IconTrash size={20} aria-hidden />
          </Button>
        </div>
      ))}
      <Button
        className={classes.add ?? ''}
        variant="default"
        leftSection={<IconPlus size={20} aria-hidden />}
        onClick={() => form.insertListItem('contacts', { name: '', role: '', phone: '', email: '' })}
      >
        {t('agreement.addContact')}
      </Button>
    </div>
  );
}
