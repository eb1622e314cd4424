import { Button, Drawer, Stack, Switch, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { ringOffer } from './alerts.js';
import { useAlertSettings } from './alert-settings.js';

/** How offers reach the coach on this device, and a way to try it. */
export function AlertSheet({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation(['coach', 'common']);
  const [settings, change] = useAlertSettings();
  const phone = useMediaQuery('(max-width: 47.99em)');
  const rows = ['sound', 'vibration', 'awake'] as const;
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position={phone ? 'bottom' : 'right'}
      size={phone ? '30rem' : 'sm'}
      title={t('alerts.title')}
      closeButtonProps={{ 'aria-label': t('common:close'), size: 48 }}
    >
      <Stack gap="lg">
        {rows.map((row) => (
          <Switch
            key={row}
            size="lg"
            checked={settings[row]}
            onChange={(event) => change({ [row]: event.currentTarget.checked })}
            label={t(`alerts.${row}`)}
            description={t(`alerts.${row}Hint`)}
          />
        ))}
        <Button variant="light" onClick={() => ringOffer(settings)}>
          {t('alerts.test')}
        </Button>
        <Text size="sm" c="dimmed">
          {t('alerts.device')}
        </Text>
      </Stack>
    </Drawer>
  );
}
