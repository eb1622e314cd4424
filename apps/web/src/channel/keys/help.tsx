import { Modal, Switch, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Shortcuts, type Shortcut } from '../../shared/shortcuts.js';
import { useLettersOn } from './letters.js';
import classes from './help.module.css';

const shortcuts = [
  { keys: ['↑', '↓'], name: 'move' },
  { keys: ['Enter'], name: 'actions' },
  { keys: ['R'], name: 'reply' },
  { keys: ['E'], name: 'edit' },
  { keys: ['P'], name: 'pin' },
  { keys: ['Del'], name: 'remove' },
  { keys: ['/'], name: 'search' },
  { keys: ['?'], name: 'help' },
] as const;
const written = [
  { keys: ['@'], name: 'people' },
  { keys: ['#'], name: 'resources' },
  { keys: ['/'], name: 'commands' },
  { keys: ['↑'], name: 'last' },
  { keys: ['Esc'], name: 'escape' },
] as const;

/** Every key of the channel. */
export function ChannelHelp({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation(['channel', 'common']);
  const [letters, setLetters] = useLettersOn();
  const inWords = (of: typeof shortcuts | typeof written): Shortcut[] =>
    of.map(({ keys, name }) => ({ keys, does: t(`help.${name}`) }));
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('help.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <h3 className={classes.heading}>{t('help.reading')}</h3>
      <Shortcuts of={inWords(shortcuts)} />
      <h3 className={classes.heading}>{t('help.writing')}</h3>
      <Shortcuts of={inWords(written)} />
      <Switch
        mt="lg"
        size="md"
        label={t('help.letters')}
        checked={letters}
        onChange={(event) => setLetters(event.currentTarget.checked)}
      />
      <Text size="sm" c="dimmed" mt="xs">
        {t('help.lettersHint')}
      </Text>
    </Modal>
  );
}
