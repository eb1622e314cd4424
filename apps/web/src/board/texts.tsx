import { Button, Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconMessage2Exclamation } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { PassedList } from '../notify/passed-list.js';
import { PassedMessageView } from '../notify/passed-message.js';
import type { PassedMessages } from '../notify/use-passed-messages.js';
import classes from './texts.module.css';

/** What coaches texted that nobody but a person understands: the oldest one is there to read, the others a tap away. */
export function Texts({ passed }: { passed: PassedMessages }) {
  const { t } = useTranslation(['board', 'common']);
  const id = useId();
  const [opened, { open, close }] = useDisclosure();
  const [first] = passed.messages;
  const others = passed.waiting - 1;
  if (!first) return null;
  return (
    <section className={classes.texts} aria-labelledby={id}>
      <div className={classes.head}>
        <IconMessage2Exclamation aria-hidden />
        <h2 id={id} className={classes.title}>
          {t('texts.title')}
        </h2>
        {others > 0 && (
          <Button variant="subtle" size="compact-md" onClick={open}>
            {t('texts.more', { count: others })}
          </Button>
        )}
      </div>
      <PassedMessageView key={first.id} message={first} />
      <Drawer
        opened={opened && others > 0}
        onClose={close}
        position="right"
        size="min(100%, 30rem)"
        title={t('texts.title')}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <div className={classes.list}>
          <PassedList passed={passed} />
        </div>
      </Drawer>
    </section>
  );
}
