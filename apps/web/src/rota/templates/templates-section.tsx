import { Button, Group, Modal, NumberInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconTemplate } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap, type Schemas } from '../shared/api.js';
import { DialogActions } from '../shared/dialog-actions.js';
import { EmptyState } from '../shared/empty-state.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { addDays, dayPart, mondayOf, timePart, weekdayOf } from './calendar-days.js';
import { useChange, useRota, useTemplates, useToday } from './use-rota.js';
import classes from './rota.module.css';

type Template = Schemas['TemplateView'];

/** Weeks that work: kept under a name, laid over the weeks ahead. */
export function TemplatesSection() {
  const { t } = useTranslation('rota');
  const templates = useTemplates();
  const [laying, setLaying] = useState<Template>();
  return (
    <section className={classes.section}>
      <Title order={2}>{t('templates.title')}</Title>
      <Text size="sm" c="dimmed">
        {t('templates.hint')}
      </Text>
      {templates.data?.items.length === 0 && (
        <EmptyState compact icon={IconTemplate} title={t('templates.none')} />
      )}
      <ul className={classes.rows}>
        {templates.data?.items.map((template) => (
          <Row key={template.id} template={template} onLay={() => setLaying(template)} />
        ))}
      </ul>
      <KeepWeek />
      {laying && <LayDialog template={laying} onClose={() => setLaying(undefined)} />}
    </section>
  );
}

function Row({ template, onLay }: { template: Template; onLay: () => void }) {
  const { t } = useTranslation('rota');
  const remove = useChange(
    () => unwrap(api.POST('/v1/rota/templates/{id}/remove', { params: { path: { id: template.id } } })),
    { done: t('templates.removed') },
  );
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <Text fw={600}>{template.name}</Text>
        <Text size="sm">{t('templates.slots', { count: template.slots.length })}</Text>
      </div>
      <Group gap="xs">
        <Button variant="subtle" color="clay" loading={remove.isPending} onClick={() => remove.mutate()}>
          {t('templates.remove')}
        </Button>
        <Button variant="default" onClick={onLay}>
          {t('templates.lay')}
        </Button>
      </Group>
    </li>
  );
}

/** Keeps the shifts of one week as they are planned. */
function KeepWeek() {
  const { t } = useTranslation('rota');
  const [monday, setMonday] = useState(mondayOf(useToday()));
  const [name, setName] = useState('');
  const rota = useRota(monday, 7);
  const slots = (rota.data?.shifts ?? [])
    .filter(
      ({ localStart, cancelled, seriesId }) =>
        dayPart(localStart) >= monday && !cancelled && seriesId !== null,
    )
    .map(({ localStart, localEnd, role, memberId }) => ({
      weekday: weekdayOf(dayPart(localStart)),
      startTime: timePart(localStart),
      endTime: timePart(localEnd),
      role,
      ...(memberId ? { memberId } : {}),
    }));
  const keep = useChange(
    () => unwrap(api.POST('/v1/rota/templates', { body: { name: name.trim(), slots } })),
    {
      done: t('templates.kept'),
      onDone: () => setName(''),
    },
  );
  return (
    <div className={classes.keep}>
      <TextInput
        type="date"
        label={t('templates.week')}
        value={monday}
        onChange={(event) => event.currentTarget.value && setMonday(mondayOf(event.currentTarget.value))}
      />
      <TextInput
        label={t('templates.name')}
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button
        variant="default"
        disabled={!name.trim() || slots.length === 0 || rota.isPlaceholderData}
        loading={keep.isPending}
        onClick={() => keep.mutate()}
      >
        {t('templates.keep', { count: slots.length })}
      </Button>
      {keep.isError && <ProblemNotice error={keep.error} />}
    </div>
  );
}

function LayDialog({ template, onClose }: { template: Template; onClose: () => void }) {
  const { t } = useTranslation(['rota', 'common']);
  const [from, setFrom] = useState(addDays(mondayOf(useToday()), 7));
  const [weeks, setWeeks] = useState<number | string>(4);
  const lay = useChange(
    () =>
      unwrap(
        api.POST('/v1/rota/templates/{id}/lay', {
          params: { path: { id: template.id } },
          body: { from, weeks: Number(weeks) },
        }),
      ),
    { done: t('templates.laid'), onDone: onClose },
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('templates.layTitle', { name: template.name })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack>
        <TextInput
          type="date"
          label={t('templates.from')}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <NumberInput
          size="md"
          label={t('templates.weeks')}
          min={1}
          max={52}
          value={weeks}
          onChange={setWeeks}
        />
        <Text size="sm" c="dimmed">
          {t('templates.layHint')}
        </Text>
        {lay.isError && <ProblemNotice error={lay.error} />}
        <DialogActions>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button disabled={!from || !weeks} loading={lay.isPending} onClick={() => lay.mutate()}>
            {t('templates.lay')}
          </Button>
        </DialogActions>
      </Stack>
    </Modal>
  );
}
