import { Button, Stack, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogActions } from '../../shared/dialog-actions.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { PeopleField } from '../people/people-field.js';
import type { ChannelItem } from './channel-list.js';
import { useChannelChanges } from './use-channel-changes.js';

/** The server takes no more, in characters and in people. */
const most = { name: 60, purpose: 250, people: 100 };

interface TopicFormProps {
  /** The channel to be changed; without it one is made. */
  channel?: ChannelItem;
  onDone: (channelId: string) => void;
}

/** A channel for a region or a topic. */
export function TopicForm({ channel, onDone }: TopicFormProps) {
  const { t } = useTranslation('channel');
  const { create, change } = useChannelChanges();
  const [name, setName] = useState(channel?.name ?? '');
  const [purpose, setPurpose] = useState(channel?.purpose ?? '');
  const [open, setOpen] = useState(channel?.open ?? true);
  const [people, setPeople] = useState<string[]>([]);
  const error = create.error ?? change.error;

  const submit = (): void => {
    const body = { name: name.trim(), open, ...(purpose.trim() && { purpose: purpose.trim() }) };
    const done = { onSuccess: ({ id }: { id: string }) => onDone(id) };
    if (channel) change.mutate({ id: channel.id, body }, done);
    else create.mutate({ ...body, ...(people.length > 0 && { memberIds: people }) }, done);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="md">
        <TextInput
          label={t('topic.name')}
          placeholder={t('topic.placeholder')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          maxLength={most.name}
          required
          withAsterisk={false}
          data-autofocus
        />
        <TextInput
          label={t('topic.purpose')}
          value={purpose}
          onChange={(event) => setPurpose(event.currentTarget.value)}
          maxLength={most.purpose}
        />
        {channel?.kind !== 'team' && (
          <Switch
            size="md"
            label={t('topic.open')}
            description={t('topic.openHint')}
            checked={open}
            onChange={(event) => setOpen(event.currentTarget.checked)}
          />
        )}
        {!channel && (
          <PeopleField label={t('topic.people')} value={people} onChange={setPeople} most={most.people} />
        )}
        {error && <ProblemNotice error={error} />}
      </Stack>
      <DialogActions>
        <Button type="submit" disabled={name.trim() === ''} loading={create.isPending || change.isPending}>
          {t(channel ? 'topic.save' : 'topic.create')}
        </Button>
      </DialogActions>
    </form>
  );
}
