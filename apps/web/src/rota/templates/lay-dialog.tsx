import { Button, Modal, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../shared/api.js';
import { DialogActions } from '../../shared/dialog-actions.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { addDays, mondayOf } from '../calendar-days.js';
import { useChange, useToday } from '../use-rota.js';
import type { Template } from './week-draft.js';
import { WeeksAhead } from './weeks-ahead.js';

/** Lays a named week over weeks ahead, after a look at what that adds. */
export function LayDialog({ template, onClose }: { template: Template; onClose: () => void }) {
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
      size="lg"
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
        {from && Number(weeks) >= 1 && (
          <WeeksAhead template={template} from={from} weeks={Math.min(52, Number(weeks))} />
        )}
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
