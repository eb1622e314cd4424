import { ActionIcon, Button, Switch } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBell, IconBellOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../shared/clock.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { ClockTime } from '../shared/time.js';
import { useAlertSettings } from './alert-settings.js';
import { AlertSheet } from './alert-sheet.js';
import { useDuty } from './use-duty.js';
import { useStanding } from './use-standing.js';
import classes from './duty-switch.module.css';

/** So long before duty ends by itself staying is one tap, in milliseconds: when the coach is asked, too. */
const ENDS_SOON = 30 * 60_000;

/** The switch at the top of a coach's home; compact while an assignment asks for the room. */
export function DutySwitch({ compact }: { compact: boolean }) {
  const { t } = useTranslation('coach');
  const { duty, set } = useDuty();
  const [{ sound }] = useAlertSettings();
  const [sheetOpened, sheet] = useDisclosure(false);
  const BellIcon = sound ? IconBell : IconBellOff;
  const now = useNow();
  const onCallUntil = useStanding()?.onCallUntil;
  const endsSoon = duty.onDuty && duty.expiresAt !== null && Date.parse(duty.expiresAt) - now <= ENDS_SOON;
  return (
    <section className={classes.duty} data-on={duty.onDuty || undefined} data-compact={compact || undefined}>
      <div className={classes.row}>
        <Switch
          className={classes.switch}
          size="xl"
          checked={duty.onDuty}
          onChange={(event) => set.mutate(event.currentTarget.checked)}
          label={t(duty.onDuty ? 'duty.on' : 'duty.off')}
          classNames={{
            label: classes.label ?? '',
            body: classes.body ?? '',
            labelWrapper: classes.labelWrapper ?? '',
          }}
          withThumbIndicator={false}
        />
        <ActionIcon aria-label={t('alerts.open')} onClick={sheet.open}>
          <BellIcon aria-hidden />
        </ActionIcon>
      </div>
      {!compact && (
        <p className={classes.until}>
          {!duty.onDuty && !onCallUntil && t('duty.offHint')}
          {!duty.onDuty && onCallUntil && (
            <>
              <strong>{t('duty.onCall')}</strong> {t('duty.until')} <ClockTime at={onCallUntil} />.{' '}
              {t('duty.onCallHint')}
            </>
          )}
          {duty.onDuty && duty.expiresAt && (
            <>
              {t('duty.until')} <ClockTime at={duty.expiresAt} />, {t('duty.autoOff')}
            </>
          )}
          {duty.onDuty && !sound && <strong> {t('alerts.muted')}</strong>}
        </p>
      )}
      {endsSoon && (
        <Button variant="default" loading={set.isPending} onClick={() => set.mutate(true)}>
          {t('duty.stay')}
        </Button>
      )}
      {set.isError && (
        <ProblemNotice error={set.error} kept={t('duty.failed')} onRetry={() => set.mutate(!duty.onDuty)} />
      )}
      <AlertSheet opened={sheetOpened} onClose={sheet.close} />
    </section>
  );
}
