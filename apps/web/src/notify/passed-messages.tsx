import { Text, Title } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { PassedList } from './passed-list.js';
import { usePassedMessages } from './use-passed-messages.js';
import classes from './page.module.css';

/** Coaches' text messages that only a person understands; nothing while there are none. For those who dispatch. */
export function PassedMessages() {
  const { t } = useTranslation('notify');
  const id = useId();
  const passed = usePassedMessages();
  if (passed.messages.length === 0) return null;
  return (
    <section aria-labelledby={id} className={classes.card}>
      <div>
        <Title order={2} size="h3" id={id}>
          {t('passed.title')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('passed.hint')}
        </Text>
      </div>
      <PassedList passed={passed} />
    </section>
  );
}
