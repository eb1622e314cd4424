import { Modal, Switch, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Shortcuts } from '../shared/shortcuts.js';

interface HelpOverlayProps {
  opened: boolean;
  onClose: () => void;
  shortcutsOn: boolean;
  onShortcutsChange: (on: boolean) => void;
}

const shortcuts = [
  { keys: ['←', '↑', '→', '↓'], name: 'move' },
  { keys: ['Enter'], name: 'open_card' },
  { keys: ['A'], name: 'assign' },
  { keys: ['T'], name: 'timeline' },
  { keys: ['N'], name: 'new' },
  { keys: ['/'], name: 'search' },
  { keys: ['F'], name: 'filter' },
  { keys: ['M'], name: 'map' },
  { keys: ['W'], name: 'wall' },
  { keys: ['Esc'], name: 'close' },
  { keys: ['?'], name: 'help' },
] as const;

/** Every key of the board. */
export function HelpOverlay({ opened, onClose, shortcutsOn, onShortcutsChange }: HelpOverlayProps) {
  const { t } = useTranslation(['board', 'common']);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('help.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Shortcuts of={shortcuts.map(({ keys, name }) => ({ keys, does: t(`help.${name}`) }))} />
      <Switch
        mt="lg"
        size="md"
        label={t('help.letters')}
        checked={shortcutsOn}
        onChange={(event) => onShortcutsChange(event.currentTarget.checked)}
      />
      <Text size="sm" c="dimmed" mt="xs">
        {t('help.lettersHint')}
      </Text>
    </Modal>
  );
}
