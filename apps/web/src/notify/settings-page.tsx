import { Button, Text } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { TitleWithHelp } from '../help/title-with-help.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { ListSkeleton } from '../shared/skeletons.js';
import { DeviceCard } from './device-card.js';
import { PhoneCard } from './phone-card.js';
import { QuietCard } from './quiet-card.js';
import { WaysCard } from './ways-card.js';
import { useSaveSettings, useSettings } from './use-settings.js';
import classes from './page.module.css';

/** How the member is told: this device, text messages, which ways for what, quiet hours. */
export default function SettingsPage() {
  const { t } = useTranslation(['notify', 'common']);
  const settings = useSettings();
  const save = useSaveSettings();
  return (
    <div className={classes.page}>
      <title>{`${t('settings.title')} · ${t('common:appName')}`}</title>
      <div>
        <Button
          component={Link}
          to="/notifications"
          className={classes.back ?? ''}
          variant="subtle"
          color="gray"
          leftSection={<IconArrowLeft size={20} aria-hidden />}
        >
          {t('back')}
        </Button>
        <TitleWithHelp guide="notifications">{t('settings.title')}</TitleWithHelp>
        <Text c="dimmed">{t('settings.lead')}</Text>
      </div>
      {settings.isPending && <ListSkeleton rows={3} height={120} />}
      {settings.isError && <ProblemNotice error={settings.error} onRetry={() => void settings.refetch()} />}
      {settings.data && (
        <>
          <DeviceCard settings={settings.data} />
          <PhoneCard settings={settings.data} />
          <WaysCard settings={settings.data} onSave={save.mutate} />
          <QuietCard settings={settings.data} onSave={save.mutate} />
        </>
      )}
      <div role="status">
        {save.isSuccess && <Text c="dimmed">{t('settings.saved')}</Text>}
        {save.isError && <ProblemNotice error={save.error} />}
      </div>
    </div>
  );
}
