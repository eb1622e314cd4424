import { Button, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap, type Schemas } from '../shared/api.js';
import { DialogActions } from '../shared/dialog-actions.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { useChange } from './use-rota.js';

interface EndSeriesProps {
  series: Schemas['SeriesView'];
  /** The day that is proposed. */
  from: string;
  onClose: () => void;
}

/** From which day on there are no more shifts of a series. */
export function EndSeries({ series, from, onClose }: EndSeriesProps) {
  const { t } = useTranslation(['rota', 'common']);
  const [day, setDay] = useState(from);
  const end = useChange(
    () =>
      unwrap(
        api.POST('/v1/rota/series/{id}/end', { params: { path: { id: series.id } }, body: { from: day } }),
      ),
    { done: t('endSeries.done'), onDone: onClose },
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('endSeries.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack>
        <Text>{t('endSeries.hint')}</Text>
        <TextInput
          type="date"
          label={t('endSeries.from')}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        {end.isError && <ProblemNotice error={end.error} />}
        <DialogActions>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button color="clay" disabled={!day} loading={end.isPending} onClick={() => end.mutate()}>
            {t('endSeries.button')}
          </Button>
        </DialogActions>
      </Stack>
    </Modal>
  );
}
