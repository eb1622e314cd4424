import { UnstyledButton } from '@mantine/core';
import { IconCheck, IconChecks, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './message.module.css';

interface DeliveryProps {
  sent: boolean;
  /** What is unsent waits for the network. */
  waits: boolean;
  seen: number | undefined;
  onSeen: () => void;
}

/** The tick: a message that shows it is stored and reaches everybody. Two of them: it was seen, and by how many. */
export function Delivery({ sent, waits, seen, onSeen }: DeliveryProps) {
  const { t } = useTranslation('channel');
  if (!sent) {
    return (
      <span className={classes.delivery}>
        <IconClock size={14} aria-hidden />
        {t(waits ? 'state.waiting' : 'state.sending')}
      </span>
    );
  }
  if (!seen) {
    return (
      <span className={classes.delivery}>
        <IconCheck size={16} className={classes.tick} aria-hidden />
        <span className="visually-hidden">{t('state.stored')}</span>
      </span>
    );
  }
  return (
    <UnstyledButton className={classes.delivery} onClick={onSeen}>
      <IconChecks size={16} className={classes.tick} aria-hidden />
      {t('state.seen', { count: seen })}
    </UnstyledButton>
  );
}
