import { Chip, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../shared/api.js';
import { TestButton } from './test-button.js';
import type { Settings } from './use-settings.js';
import classes from './page.module.css';

const channels = ['push', 'sms', 'email'] as const satisfies Schemas['ChosenChannel'][];

interface WaysCardProps {
  settings: Settings;
  onSave: (settings: Settings) => void;
}

/** For each kind of notification, the ways that it takes beside the app. */
export function WaysCard({ settings, onSave }: WaysCardProps) {
  const { t } = useTranslation('notify');
  const ready = channels.filter((channel) => settings.ready.includes(channel));
  const toggle = (kind: Schemas['NotificationKind'], channel: Schemas['ChosenChannel'], on: boolean) =>
    onSave({
      ...settings,
      wishes: settings.wishes.map((wish) =>
        wish.kind === kind
          ? {
              kind,
              channels: on ? [...wish.channels, channel] : wish.channels.filter((each) => each !== channel),
            }
          : wish,
      ),
    });
  return (
    <section className={classes.card}>
      <div>
        <Title order={2} size="h3">
          {t('settings.ways')}
        </Title>
        {ready.includes('sms') && (
          <Text size="sm" c="dimmed">
            {t('settings.waysHint')}
          </Text>
        )}
      </div>
      <ul className={classes.matrix}>
        {settings.wishes.map((wish) => (
          <li key={wish.kind}>
            <fieldset className={classes.wish}>
              <legend>{t(`kindChoice.${wish.kind}`)}</legend>
              <div className={classes.channels}>
                {ready.map((channel) => (
                  <Chip
                    key={channel}
                    size="md"
                    variant="light"
                    checked={wish.channels.includes(channel)}
                    onChange={(on) => toggle(wish.kind, channel, on)}
                  >
                    {t(`channel.${channel}`)}
                  </Chip>
                ))}
              </div>
            </fieldset>
          </li>
        ))}
      </ul>
      {ready.includes('email') ? (
        <div className={classes.actions}>
          <Text className={classes.dim ?? ''}>{t('settings.emailTo', { email: settings.email })}</Text>
          <TestButton channel="email" label={t('test.email')} />
        </div>
      ) : (
        <Text className={classes.dim ?? ''}>{t('settings.notSetUpEmail')}</Text>
      )}
    </section>
  );
}
