import { Button, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, unwrap, type Schemas } from '../shared/api.js';
import { useLive } from '../shared/live.js';
import { useProblemText } from '../shared/problem-notice.js';
import { keys } from '../shared/query.js';
import classes from './page.module.css';

type Delivery = Schemas['DeliveryView'];

interface TestButtonProps {
  channel: Schemas['ChosenChannel'];
  label: string;
  /** Read out where the label alone says too little. */
  accessibleLabel?: string;
  /** Whose phone is to ring; by default one's own. */
  memberId?: string;
}

/** "Does my phone ring?": sends a test and shows, live, how far it came. */
export function TestButton({ channel, label, accessibleLabel, memberId }: TestButtonProps) {
  const problemText = useProblemText();
  const test = useMutation({
    mutationFn: () =>
      unwrap(api.POST('/v1/notification-tests', { body: { channel, ...(memberId ? { memberId } : {}) } })),
  });
  return (
    <>
      <Button
        variant="default"
        loading={test.isPending}
        aria-label={accessibleLabel}
        onClick={() => test.mutate()}
      >
        {label}
      </Button>
      <span role="status" className={classes.result}>
        {test.isError && <Text size="sm">{problemText(test.error)}</Text>}
        {test.data && <TestResult key={test.data.id} started={test.data} />}
      </span>
    </>
  );
}

function TestResult({ started }: { started: Delivery }) {
  const queryClient = useQueryClient();
  const queryKey = keys.notificationTest(started.id);
  const result = useQuery({
    queryKey,
    queryFn: ({ signal }) =>
      unwrap(api.GET('/v1/notification-tests/{id}', { params: { path: { id: started.id } }, signal })),
    initialData: started,
    // A hint may be lost; a device says itself that it rang.
    refetchInterval: ({ state }) => (isOver(state.data?.state) ? false : 3_000),
  });
  useLive('notification.changed', ({ id }) => {
    if (id === started.id) void queryClient.invalidateQueries({ queryKey });
  });
  return (
    <Text size="sm" component="span">
      <DeliveryWords delivery={result.data} />
    </Text>
  );
}

const isOver = (state: Delivery['state'] | undefined) =>
  state === 'delivered' || state === 'failed' || state === 'suppressed';

/** How far a message came, in words. */
export function DeliveryWords({ delivery: { state, reason } }: { delivery: Delivery }) {
  const { t } = useTranslation('notify');
  if (state === 'suppressed')
    return t(`reason.${reason ?? ''}` as 'reason.over', { defaultValue: t('test.suppressed') });
  if (state === 'failed' && reason) return t('test.failedWhy', { reason });
  return t(`test.${state}`);
}
