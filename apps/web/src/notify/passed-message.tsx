import { Button, Text } from '@mantine/core';
import { IconCheck, IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { telHref } from '../shared/phone.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { Ago } from '../shared/time.js';
import { useSettleMessage, type PassedMessage } from './use-passed-messages.js';
import classes from './passed-message.module.css';

/** Who wrote, when, about which request, every word of it, and what can be done about it. */
export function PassedMessageView({ message }: { message: PassedMessage }) {
  const { t } = useTranslation('notify');
  const { id, memberName, phone, body, receivedAt, requestId, caseNumber } = message;
  const settle = useSettleMessage(id);
  return (
    <article className={classes.message} aria-label={t('passed.from', { name: memberName })}>
      <Text size="sm">
        <strong>{memberName}</strong> · <Ago at={receivedAt} />
        {caseNumber && ` · ${t('passed.about', { caseNumber })}`}
      </Text>
      <blockquote className={classes.words} tabIndex={0} aria-label={t('passed.words')}>
        {body}
      </blockquote>
      <div className={classes.actions}>
        {phone && (
          <Button
            component="a"
            href={telHref(phone)}
            variant="default"
            leftSection={<IconPhone size={18} aria-hidden />}
          >
            {t('passed.call', { name: memberName })}
          </Button>
        )}
        {requestId && caseNumber && (
          <Button component={Link} to={`/board/${requestId}`} variant="default">
            {t('passed.open', { caseNumber })}
          </Button>
        )}
        <Button
          variant="light"
          leftSection={<IconCheck size={18} aria-hidden />}
          loading={settle.isPending}
          onClick={() => settle.mutate()}
        >
          {t('passed.done')}
        </Button>
      </div>
      {settle.isError && <ProblemNotice error={settle.error} />}
    </article>
  );
}
