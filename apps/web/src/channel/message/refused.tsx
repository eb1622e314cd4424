import { Button } from '@mantine/core';
import { errorCatalogue } from '@causeway/contracts';
import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OutboxEntry } from '../outbox/outbox.js';
import { useRoom } from '../room-context.js';
import classes from './message.module.css';

/** Why a message was not taken, and what its author can do about it. */
export function Refused({ entry }: { entry: OutboxEntry }) {
  const { t } = useTranslation(['channel', 'common']);
  const { actions } = useRoom();
  const code = entry.refusal;
  return (
    <div className={classes.refused} role="alert">
      <span className={classes.why}>
        <IconAlertCircle size={18} aria-hidden />
        <span>
          {t('state.refused')}{' '}
          {code && t(`common:problemByCode.${code}`, { defaultValue: errorCatalogue[code].title })}
        </span>
      </span>
      <span className={classes.actions}>
        <Button size="sm" variant="default" onClick={() => actions.retry(entry)}>
          {t('refused.retry')}
        </Button>
        <Button size="sm" variant="default" onClick={() => actions.rewrite(entry)}>
          {t('refused.edit')}
        </Button>
        <Button size="sm" variant="subtle" color="gray" onClick={() => actions.discard(entry)}>
          {t('refused.discard')}
        </Button>
      </span>
    </div>
  );
}
