import { Button, Modal, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../shared/api.js';
import { DialogActions } from '../shared/dialog-actions.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { bodyOf, draftOf, MemberFields, useMemberRules, type MemberDraft } from './member-fields.js';
import { PasswordOnce } from './password-once.js';
import { useMembersChanged } from './use-members.js';

interface AddMemberProps {
  opened: boolean;
  onClose: () => void;
  onAdded: (id: string) => void;
}

/** Adds somebody, and then shows the password for their first sign-in. */
export function AddMember({ opened, onClose, onAdded }: AddMemberProps) {
  const { t } = useTranslation(['members', 'common']);
  const changed = useMembersChanged();
  const form = useForm<MemberDraft>({ initialValues: draftOf(), validate: useMemberRules() });
  const add = useMutation({
    mutationFn: (draft: MemberDraft) => unwrap(api.POST('/v1/members', { body: bodyOf(draft) })),
    onSuccess: changed,
  });
  const made = add.data;
  const close = () => {
    onClose();
    form.reset();
    add.reset();
    if (made) onAdded(made.id);
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      size="lg"
      // A tap beside it must not take away what is shown only now.
      closeOnClickOutside={!made}
      title={made ? t('once.title', { name: made.displayName }) : t('new.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {made ? (
        <PasswordOnce name={made.firstName} password={made.temporaryPassword ?? ''} onDone={close} />
      ) : (
        <form onSubmit={form.onSubmit((draft) => add.mutate(draft))} noValidate>
          <Stack>
            <MemberFields form={form} error={add.error} />
            {add.isError && <ProblemNotice error={add.error} />}
            <DialogActions>
              <Button variant="default" onClick={close}>
                {t('common:cancel')}
              </Button>
              <Button type="submit" loading={add.isPending}>
                {t('new.button')}
              </Button>
            </DialogActions>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
