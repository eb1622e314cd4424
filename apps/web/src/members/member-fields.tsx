import { roles } from '@causeway/contracts';
import { Checkbox, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { fieldProblem, type Schemas } from '../shared/api.js';
import { readablePhone } from '../shared/phone.js';
import type { Member } from './use-members.js';
import classes from '../facilities/partners/agreement-form.module.css';

export interface MemberDraft {
  displayName: string;
  email: string;
  workPhone: string;
  roles: Schemas['Role'][];
}

export const draftOf = (member?: Member): MemberDraft => ({
  displayName: member?.displayName ?? '',
  email: member?.email ?? '',
  workPhone: member?.workPhone ? readablePhone(member.workPhone) : '',
  roles: member?.roles ?? ['coach'],
});

export const bodyOf = ({
  displayName,
  email,
  workPhone,
  roles: held,
}: MemberDraft): Schemas['WriteMember'] => ({
  displayName: displayName.trim(),
  email: email.trim(),
  roles: held,
  ...(workPhone.trim() ? { workPhone: workPhone.trim() } : {}),
});

/** What has to be there before anything is sent. */
export function useMemberRules() {
  const { t } = useTranslation('members');
  return {
    displayName: (value: string) => (value.trim() ? null : t('missing.name')),
    email: (value: string) => (value.includes('@') ? null : t('missing.email')),
    roles: (value: string[]) => (value.length > 0 ? null : t('missing.roles')),
  };
}

interface MemberFieldsProps {
  form: UseFormReturnType<MemberDraft>;
  error: unknown;
}

/** Who somebody is, how they are called, and what they do. */
export function MemberFields({ form, error }: MemberFieldsProps) {
  const { t } = useTranslation(['members', 'common']);
  const field = (name: keyof MemberDraft) => ({
    ...form.getInputProps(name),
    error: form.errors[name] ?? fieldProblem(error, name),
  });
  return (
    <>
      <TextInput
        label={t('field.name')}
        description={t('field.nameHint')}
        maxLength={80}
        autoComplete="off"
        data-autofocus
        {...field('displayName')}
      />
      <div className={classes.pair}>
        <TextInput
          type="email"
          label={t('field.email')}
          description={t('field.emailHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autoComplete="off"
          maxLength={254}
          {...field('email')}
        />
        <TextInput
          type="tel"
          label={t('field.phone')}
          description={t('field.phoneHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autoComplete="off"
          maxLength={40}
          {...field('workPhone')}
        />
      </div>
      <Checkbox.Group size="md" label={t('field.roles')} {...field('roles')}>
        <div className={classes.checks}>
          {roles.map((role) => (
            <Checkbox
              key={role}
              value={role}
              size="md"
              label={t(`common:role.${role}`)}
              description={
                <Text span size="sm" c="dimmed">
                  {t(`role.${role}`)}
                </Text>
              }
            />
          ))}
        </div>
      </Checkbox.Group>
    </>
  );
}
