import { Button, Group, Text, Title } from '@mantine/core';
import { IconCalendarShare } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap, type Schemas } from '../shared/api.js';
import { CopyField } from '../shared/copy-field.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { Day } from '../shared/time.js';
import { useCalendars, useChange } from './use-rota.js';
import classes from './rota.module.css';

type Calendar = Schemas['CalendarView'];

/** The shifts in the calendar that a coach already looks at. */
export function CalendarSection() {
  const { t } = useTranslation('rota');
  const calendars = useCalendars().data?.items ?? [];
  const [created, setCreated] = useState<Schemas['CalendarCreated']>();
  const create = useChange(
    (kind: Calendar['kind']) => unwrap(api.POST('/v1/me/calendars', { body: { kind } })),
    { onDone: setCreated },
  );
  return (
    <section className={classes.section}>
      <Title order={2}>{t('calendar.title')}</Title>
      <Text size="sm" c="dimmed">
        {t('calendar.hint')}
      </Text>
      {created && (
        <>
          <CopyField
            label={t(`calendar.address.${created.kind}`)}
            description={t('calendar.once')}
            value={created.url}
          />
          <Group>
            <Button
              component="a"
              href={created.url.replace(/^https?:/, 'webcal:')}
              variant="default"
              leftSection={<IconCalendarShare size={20} aria-hidden />}
            >
              {t('calendar.open')}
            </Button>
          </Group>
        </>
      )}
      {create.isError && <ProblemNotice error={create.error} />}
      <Group>
        {(['own', 'team'] as const).map((kind) => (
          <Button
            key={kind}
            variant="default"
            loading={create.isPending && create.variables === kind}
            onClick={() => create.mutate(kind)}
          >
            {t(`calendar.create.${kind}`)}
          </Button>
        ))}
      </Group>
      <ul className={classes.rows}>
        {calendars.map((calendar) => (
          <Row
            key={calendar.id}
            calendar={calendar}
            onRevoked={() => created?.id === calendar.id && setCreated(undefined)}
          />
        ))}
      </ul>
    </section>
  );
}

function Row({ calendar, onRevoked }: { calendar: Calendar; onRevoked: () => void }) {
  const { t } = useTranslation('rota');
  const revoke = useChange(
    () => unwrap(api.POST('/v1/me/calendars/{id}/revoke', { params: { path: { id: calendar.id } } })),
    { done: t('calendar.revoked'), onDone: onRevoked },
  );
  return (
    <li className={classes.row}>
      <Text className={classes.what ?? ''}>
        {t(`calendar.kind.${calendar.kind}`)} · <Day at={calendar.createdAt} />
      </Text>
      <Button variant="subtle" color="clay" loading={revoke.isPending} onClick={() => revoke.mutate()}>
        {t('calendar.revoke')}
      </Button>
    </li>
  );
}
