import { Button, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconBellRinging } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { deviceName, deviceState, disableDevice, enableDevice } from './device.js';
import { TestButton } from './test-button.js';
import { useSettingsChange, type Settings } from './use-settings.js';
import classes from './page.module.css';

/** Whether this device rings while the app is closed, and a way to hear it. */
export function DeviceCard({ settings }: { settings: Settings }) {
  const { t } = useTranslation('notify');
  const { devices, pushKey } = settings;
  const endpoints = devices.map(({ endpoint }) => endpoint);
  const state = useQuery({
    queryKey: ['device', endpoints],
    queryFn: () => deviceState(devices),
    staleTime: 0,
  });
  const own = useQuery({
    queryKey: ['device', 'own', endpoints],
    queryFn: async () =>
      (await (await navigator.serviceWorker.getRegistration())?.pushManager.getSubscription())?.endpoint ??
      null,
    enabled: state.data === 'on',
  });
  const enable = useSettingsChange(async () => {
    await enableDevice(pushKey, t('device.label', deviceName()));
    await state.refetch();
  });
  const disable = useSettingsChange(async (endpoint: string) => disableDevice(endpoint));
  const others = devices.filter(({ endpoint }) => endpoint !== own.data);
  return (
    <section className={classes.card}>
      <Title order={2} size="h3">
        {t('device.title')}
      </Title>
      {state.data && <Text>{t(`device.${state.data}`)}</Text>}
      <div className={classes.actions}>
        {state.data === 'off' && (
          <Button
            leftSection={<IconBellRinging size={20} aria-hidden />}
            loading={enable.isPending}
            onClick={() => enable.mutate(undefined)}
          >
            {t('device.enable')}
          </Button>
        )}
        {devices.length > 0 && <TestButton channel="push" label={t('test.push')} />}
        {state.data === 'on' && own.data && (
          <Button
            variant="subtle"
            color="gray"
            loading={disable.isPending}
            onClick={() => own.data && disable.mutate(own.data)}
          >
            {t('device.disable')}
          </Button>
        )}
      </div>
      {(enable.isError || disable.isError) && <Text role="alert">{t('device.failed')}</Text>}
      {others.length > 0 && (
        <div>
          <Text className={classes.dim ?? ''}>{t('device.others', { count: others.length })}</Text>
          {others.map(({ id, endpoint, label }) => (
            <div key={id} className={classes.actions}>
              <Text>{label}</Text>
              <Button
                variant="subtle"
                color="gray"
                aria-label={t('device.stopLabel', { label })}
                onClick={() => disable.mutate(endpoint)}
              >
                {t('device.stop')}
              </Button>
            </div>
          ))}
        </div>
      )}
    </section>
  );
}
