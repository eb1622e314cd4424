import { Button, Group, Text, Title } from '@mantine/core';
import { IconPlus, IconTemplate } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../shared/api.js';
import { EmptyState } from '../../shared/empty-state.js';
import { useChange, useTemplates } from '../use-rota.js';
import { KeepWeek } from './keep-week.js';
import { LayDialog } from './lay-dialog.js';
import type { Template } from './week-draft.js';
import { WeekDialog } from './week-dialog.js';
import classes from '../rota.module.css';

/** Weeks that work: kept under a name, laid over the weeks ahead. */
export function TemplatesSection() {
  const { t } = useTranslation('rota');
  const templates = useTemplates();
  const [laying, setLaying] = useState<Template>();
  const [changing, setChanging] = useState<Template | 'new'>();
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
          <Row
            key={template.id}
            template={template}
            onChange={() => setChanging(template)}
            onLay={() => setLaying(template)}
          />
        ))}
      </ul>
      <Group>
        <Button
          variant="default"
          leftSection={<IconPlus size={20} aria-hidden />}
          onClick={() => setChanging('new')}
        >
          {t('templates.new')}
        </Button>
      </Group>
      <KeepWeek />
      {changing && (
        <WeekDialog
          {...(changing === 'new' ? {} : { template: changing })}
          onClose={() => setChanging(undefined)}
        />
      )}
      {laying && <LayDialog template={laying} onClose={() => setLaying(undefined)} />}
    </section>
  );
}

interface RowProps {
  template: Template;
  onChange: () => void;
  onLay: () => void;
}

function Row({ template, onChange, onLay }: RowProps) {
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
        <Button variant="default" onClick={onChange}>
          {t('templates.change')}
        </Button>
        <Button variant="default" disabled={template.slots.length === 0} onClick={onLay}>
          {t('templates.lay')}
        </Button>
      </Group>
    </li>
  );
}
