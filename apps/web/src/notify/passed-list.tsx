import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../shared/problem-notice.js';
import { PassedMessageView } from './passed-message.js';
import type { PassedMessages } from './use-passed-messages.js';

/** Coaches' text messages, the oldest first, and a way to the newer ones. */
export function PassedList({ passed }: { passed: PassedMessages }) {
  const { t } = useTranslation('notify');
  const { messages, waiting, error, more, fetching } = passed;
  return (
    <>
      {messages.map((message) => (
        <PassedMessageView key={message.id} message={message} />
      ))}
      {error && <ProblemNotice error={error} />}
      {more && (
        <Button variant="default" loading={fetching} onClick={more}>
          {t('passed.more', { count: waiting - messages.length })}
        </Button>
      )}
    </>
  );
}
