import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogActions } from '../../shared/dialog-actions.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { PeopleField } from '../people/people-field.js';
import { useChannelChanges } from './use-channel-changes.js';

/** The server takes no more; a bigger group has a channel. */
const mostPeople = 8;

/** To whom one wants to write. */
export function NewDirect({ onOpened }: { onOpened: (channelId: string) => void }) {
  const { t } = useTranslation('channel');
  const { direct } = useChannelChanges();
  const [people, setPeople] = useState<string[]>([]);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        direct.mutate(people, { onSuccess: ({ id }) => onOpened(id) });
      }}
    >
      <Stack gap="sm">
        <PeopleField label={t('direct.who')} value={people} onChange={setPeople} most={mostPeople} />
        <Text size="sm" c="dimmed">
          {t('direct.hint')}
        </Text>
        {direct.isError && <ProblemNotice error={direct.error} />}
      </Stack>
      <DialogActions>
        <Button type="submit" disabled={people.length === 0} loading={direct.isPending}>
          {t('direct.open')}
        </Button>
      </DialogActions>
    </form>
  );
}
