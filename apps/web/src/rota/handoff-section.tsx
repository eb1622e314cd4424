import { Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../shared/api.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { Ago } from '../shared/time.js';
import { useChange, useNotes, type Shift } from './use-rota.js';
import classes from './rota.module.css';

/** What the last coach left for this one, and what this one leaves for the next. */
export function HandoffSection({ shift }: { shift: Shift | undefined }) {
  const { t } = useTranslation('rota');
  const notes = useNotes().data?.items ?? [];
  const [text, setText] = useState('');
  const add = useChange(
    (id: string) =>
      unwrap(
        api.POST('/v1/rota/shifts/{id}/notes', { params: { path: { id } }, body: { text: text.trim() } }),
      ),
    { done: t('handoff.added'), onDone: () => setText('') },
  );
  if (notes.length === 0 && !shift) return null;
  return (
    <section className={classes.section}>
      <Title order={2}>{t('handoff.title')}</Title>
      {notes.length === 0 && <Text c="dimmed">{t('handoff.none')}</Text>}
      <ul className={classes.rows}>
        {notes.map((note) => (
          <li key={note.id} className={classes.note}>
            <Text size="sm" c="dimmed">
              {note.authorName} · <Ago at={note.createdAt} />
            </Text>
            <Text>{note.text}</Text>
          </li>
        ))}
      </ul>
      {shift && (
        <Stack gap="sm">
          <Textarea
            label={t('handoff.write')}
            description={t('handoff.hint')}
            maxLength={1000}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          {add.isError && <ProblemNotice error={add.error} />}
          <Group justify="flex-end">
            <Button
              variant="default"
              disabled={!text.trim()}
              loading={add.isPending}
              onClick={() => add.mutate(shift.id)}
            >
              {t('handoff.add')}
            </Button>
          </Group>
        </Stack>
      )}
    </section>
  );
}
