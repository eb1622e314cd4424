import { Button, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../shared/api.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { ListSkeleton } from '../shared/skeletons.js';
import { Part } from './part.js';
import { useKeeping, useKeepingPreview, useSetKeeping } from './use-privacy.js';
import classes from './channel-privacy.module.css';

/** For how many days messages are kept; before saving it says what that takes away. */
export function KeepingPart() {
  const { t } = useTranslation('channelPrivacy');
  const keeping = useKeeping();
  return (
    <Part title={t('keeping.title')} hint={t('keeping.hint')}>
      {keeping.isPending && <ListSkeleton rows={1} height={64} />}
      {keeping.isError && <ProblemNotice error={keeping.error} onRetry={() => void keeping.refetch()} />}
      {keeping.isSuccess && <KeepingForm keeping={keeping.data} />}
    </Part>
  );
}

function KeepingForm({ keeping }: { keeping: Schemas['Keeping'] }) {
  const { t } = useTranslation('channelPrivacy');
  const set = useSetKeeping();
  const [messageDays, setMessageDays] = useState<number | string>(keeping.messageDays);
  const [requestDays, setRequestDays] = useState<number | string>(keeping.requestDays);
  const days = { messageDays: Number(messageDays), requestDays: Number(requestDays) };
  const changed = days.messageDays !== keeping.messageDays || days.requestDays !== keeping.requestDays;
  const fits = Object.values(days).every(
    (value) => Number.isInteger(value) && value >= keeping.leastDays && value <= keeping.mostDays,
  );
  const preview = useKeepingPreview(days, changed && fits);
  const limits = {
    min: keeping.leastDays,
    max: keeping.mostDays,
    allowDecimal: false,
    clampBehavior: 'none',
  } as const;
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (fits) set.mutate(days);
      }}
    >
      <div className={classes.grid}>
        <NumberInput
          label={t('keeping.messages')}
          value={messageDays}
          onChange={setMessageDays}
          {...limits}
        />
        <NumberInput
          label={t('keeping.requests')}
          value={requestDays}
          onChange={setRequestDays}
          {...limits}
        />
      </div>
      <p className={classes.dim} role="status">
        {!fits
          ? t('keeping.limits', { least: keeping.leastDays, most: keeping.mostDays })
          : preview.data && changed
            ? t('keeping.preview', { count: preview.data.messages, held: preview.data.held })
            : set.isSuccess && !changed
              ? t('keeping.saved')
              : t('keeping.whatGoes')}
      </p>
      {set.error && <ProblemNotice error={set.error} />}
      <div className={classes.actions}>
        <Button type="submit" disabled={!changed || !fits} loading={set.isPending}>
          {t('keeping.save')}
        </Button>
      </div>
    </form>
  );
}
