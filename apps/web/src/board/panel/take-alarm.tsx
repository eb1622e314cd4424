import { Button, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconHandStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api, unwrap, type Schemas } from '../../shared/api.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { keys } from '../../shared/query.js';
import { useMe } from '../../shared/session.js';
import { ClockTime } from '../../shared/time.js';
import { refreshCard } from '../cards.js';
import classes from './panel-alarm.module.css';

interface TakeAlarmProps {
  requestId: string;
  taken: Schemas['NeedsYou']['taken'];
}

/** "I'm on it": it rings no more, and everybody sees who looks after it. */
export function TakeAlarm({ requestId, taken }: TakeAlarmProps) {
  const { t } = useTranslation('board');
  const me = useMe();
  const queryClient = useQueryClient();
  const take = useMutation({
    mutationFn: () =>
      unwrap(api.POST('/v1/requests/{id}/take-alarm', { params: { path: { id: requestId } } })),
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: keys.timeline(requestId) });
      void queryClient.invalidateQueries({ queryKey: keys.requests('call_back') });
      return refreshCard(queryClient, requestId);
    },
  });
  const mine = taken?.memberId === me.id;
  return (
    <div className={classes.take}>
      {taken && (
        <Text size="sm" fw={600} role="status">
          {mine ? (
            t('needs.takenByMe')
          ) : (
            <>
              {t('needs.takenSince', { name: taken.name })} <ClockTime at={taken.at} />
            </>
          )}
        </Text>
      )}
      {!mine && (
        <Button
          variant={taken ? 'default' : 'filled'}
          leftSection={<IconHandStop size={20} aria-hidden />}
          loading={take.isPending}
          onClick={() => take.mutate()}
        >
          {t(taken ? 'needs.takeOver' : 'needs.take')}
        </Button>
      )}
      {take.error && <ProblemNotice error={take.error} />}
    </div>
  );
}
