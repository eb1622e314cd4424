import { Button, Select, TextInput } from '@mantine/core';
import { holdScopes } from '@causeway/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap, type Schemas } from '../shared/api.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { ListSkeleton } from '../shared/skeletons.js';
import { HoldRow } from './hold-row.js';
import { Part } from './part.js';
import { useHolds, usePlaceHold } from './use-privacy.js';
import classes from './channel-privacy.module.css';

type Scope = Schemas['HoldScope'];

/** What must be kept whatever the schedule says and whoever deletes it. */
export function HoldsPart() {
  const { t } = useTranslation('channelPrivacy');
  const holds = useHolds();
  return (
    <Part title={t('holds.title')} hint={t('holds.hint')}>
      <PlaceHold />
      {holds.isPending && <ListSkeleton rows={1} />}
      {holds.isError && <ProblemNotice error={holds.error} onRetry={() => void holds.refetch()} />}
      {holds.data && holds.data.items.length > 0 && (
        <ul className={classes.list}>
          {holds.data.items.map((hold) => (
            <HoldRow key={hold.id} hold={hold} />
          ))}
        </ul>
      )}
    </Part>
  );
}

function PlaceHold() {
  const { t } = useTranslation('channelPrivacy');
  const place = usePlaceHold();
  const [scope, setScope] = useState<Scope>('organization');
  const [subjectId, setSubjectId] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const subjects = useSubjects(scope);
  const whole = scope === 'organization';
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        place.mutate(
          { scope, reason, ...(whole || !subjectId ? {} : { subjectId }) },
          { onSuccess: () => setReason('') },
        );
      }}
    >
      <div className={classes.grid}>
        <Select
          label={t('holds.what')}
          value={scope}
          onChange={(value) => {
            setScope(value ?? 'organization');
            setSubjectId(null);
          }}
          data={holdScopes.map((value) => ({ value, label: t(`holds.scopes.${value}`) }))}
        />
        {!whole && (
          <Select
            label={t(`holds.which.${scope}`)}
            searchable
            value={subjectId}
            onChange={setSubjectId}
            data={subjects}
          />
        )}
        <TextInput
          label={t('holds.reason')}
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </div>
      {place.error && <ProblemNotice error={place.error} />}
      <div className={classes.actions}>
        <Button
          type="submit"
          variant="default"
          loading={place.isPending}
          disabled={reason.trim() === '' || (!whole && !subjectId)}
        >
          {t('holds.place')}
        </Button>
      </div>
    </form>
  );
}

/** What can be held of that kind, by its name. */
function useSubjects(scope: Scope): { value: string; label: string }[] {
  const channels = useQuery({
    queryKey: ['channel-privacy', 'channels'],
    enabled: scope === 'channel',
    queryFn: ({ signal }) => unwrap(api.GET('/v1/channels', { signal })),
  });
  const members = useQuery({
    queryKey: ['channel-privacy', 'members'],
    enabled: scope === 'member',
    queryFn: ({ signal }) => unwrap(api.GET('/v1/members', { signal })),
  });
  const requests = useQuery({
    queryKey: ['channel-privacy', 'requests'],
    enabled: scope === 'request',
    queryFn: ({ signal }) => unwrap(api.GET('/v1/requests', { params: { query: { limit: 100 } }, signal })),
  });
  if (scope === 'channel')
    return (channels.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  if (scope === 'member')
    return (members.data?.items ?? []).map(({ id, displayName }) => ({ value: id, label: displayName }));
  return (requests.data?.items ?? []).map(({ id, caseNumber }) => ({ value: id, label: caseNumber }));
}
