import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { ListSkeleton } from '../../shared/skeletons.js';
import type { ChannelItem } from '../list/channel-list.js';
import { useChannelChanges } from '../list/use-channel-changes.js';
import { PeopleField } from '../people/people-field.js';
import { PersonList } from '../people/person-list.js';
import { membersQuery } from '../queries.js';
import { Guests } from './guests.js';
import { Panel } from './panel.js';
import classes from './side-panel.module.css';

/** The server takes no more at once. */
const mostPeople = 100;

/** Who is in the channel, who of them is here and on duty, and how others come in. */
export function PeoplePanel({ channel }: { channel: ChannelItem }) {
  const { t } = useTranslation('channel');
  const { data, error, refetch, isFetching } = useQuery(membersQuery(channel.id));
  const adds = channel.kind === 'topic' && (channel.open || channel.mayManage);
  return (
    <Panel title={t('side.people')} about={t('members', { count: channel.memberCount })}>
      <div className={classes.body}>
        {channel.kind === 'request' && channel.archivedAt === null && <Guests channel={channel} />}
        {adds && data && <AddPeople channel={channel} inIt={data.items.map(({ id }) => id)} />}
        {error && !data && (
          <ProblemNotice error={error} onRetry={() => void refetch()} retrying={isFetching} />
        )}
        {!data && !error && <ListSkeleton />}
        {data && <PersonList people={data.items} />}
      </div>
    </Panel>
  );
}

function AddPeople({ channel, inIt }: { channel: ChannelItem; inIt: string[] }) {
  const { t } = useTranslation('channel');
  const { add } = useChannelChanges();
  const [people, setPeople] = useState<string[]>([]);
  return (
    <div className={classes.add}>
      <PeopleField
        label={t('menu.add')}
        value={people}
        onChange={setPeople}
        most={mostPeople}
        without={inIt}
      />
      {people.length > 0 && (
        <Button
          loading={add.isPending}
          onClick={() =>
            add.mutate({ id: channel.id, memberIds: people }, { onSuccess: () => setPeople([]) })
          }
        >
          {t('menu.add')}
        </Button>
      )}
      {add.isError && <ProblemNotice error={add.error} />}
    </div>
  );
}
