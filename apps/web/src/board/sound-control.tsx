import { ActionIcon, Button, Popover, Stack, Switch, Text, Tooltip } from '@mantine/core';
import { IconBell, IconBellOff, IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chime } from './alarm-sound.js';

interface SoundControlProps {
  muted: boolean;
  onMutedChange: (muted: boolean) => void;
}

/** Sound on or off, and a way to hear it before it matters. */
export function SoundControl({ muted, onMutedChange }: SoundControlProps) {
  const { t } = useTranslation('board');
  const [opened, setOpened] = useState(false);
  const [blocked, setBlocked] = useState(false);
  const Icon = muted ? IconBellOff : IconBell;
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" shadow="md" width={300} trapFocus>
      <Popover.Target>
        <Tooltip label={t('sound.title')} disabled={opened} withinPortal={false}>
          <ActionIcon
            aria-label={t(muted ? 'sound.openMuted' : 'sound.open')}
            onClick={() => setOpened((was) => !was)}
          >
            <Icon aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('sound.title')}>
        <Stack>
          <Switch
            size="md"
            label={t('sound.switch')}
            description={t('sound.hint')}
            checked={!muted}
            onChange={(event) => onMutedChange(!event.currentTarget.checked)}
          />
          <Button
            variant="default"
            leftSection={<IconPlayerPlay size={18} aria-hidden />}
            onClick={() => void chime().then((audible) => setBlocked(!audible))}
          >
            {t('sound.test')}
          </Button>
          {blocked && (
            <Text size="sm" role="alert">
              {t('sound.blocked')}
            </Text>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
