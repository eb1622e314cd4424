import { Button, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconCheck, IconPhone } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, unwrap, type Schemas } from '../shared/api.js';
import { useLive } from '../shared/live.js';
import { telHref } from '../shared/phone.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { keys } from '../shared/query.js';
import { Ago } from '../shared/time.js';
import classes from './page.module.css';

/** Coaches' text messages that only a person understands, whole; nothing while there are none. For those who dispatch. */
export function PassedMessages() {
  const { t } = useTranslation('notify');
  const id = useId();
  const queryClient = useQueryClient();
  const refresh = () => void queryClient.invalidateQueries({ queryKey: keys.smsMessages });
  useLive('sms.changed', refresh);
  const messages = useQuery({
    queryKey: keys.smsMessages,
    queryFn: ({ signal }) => unwrap(api.GET('/v1/sms-messages', { signal })),
  });
  const items = messages.data?.items ?? [];
  if (items.length === 0) return null;
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
      {items.map((message) => (
        <PassedMessage key={message.id} message={message} onSettled={refresh} />
      ))}
    </section>
  );
}

function PassedMessage({
  message,
  onSettled,
}: {
  message: Schemas['SmsMessageItem'];
  onSettled: () => void;
}) {
  const { t } = useTranslation('notify');
  const { id, memberName, phone, body, receivedAt, requestId, caseNumber } = message;
  const settle = useMutation({
    mutationFn: () => unwrap(api.POST('/v1/sms-messages/{id}/settle', { params: { path: { id } } })),
    onSuccess: onSettled,
  });
  return (
    <article>
      <Text size="sm" mb={4}>
        <strong>{memberName}</strong> · <Ago at={receivedAt} />
      </Text>
      <blockquote className={classes.words}>{body}</blockquote>
      <div className={classes.actions} style={{ marginTop: '0.5rem' }}>
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
