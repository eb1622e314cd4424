import { Kbd, Modal, Switch, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './help-overlay.module.css';

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
      <dl className={classes.list}>
        {shortcuts.map(({ keys, name }) => (
          <div key={name} className={classes.row}>
            <dt>
              {keys.map((key) => (
                <Kbd key={key} size="md">
                  {key}
                </Kbd>
              ))}
            </dt>
            <dd>{t(`help.${name}`)}</dd>
          </div>
        ))}
      </dl>
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
