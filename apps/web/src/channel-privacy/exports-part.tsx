import { Button, Select, TextInput } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap, type Schemas } from '../shared/api.js';
import { useNow } from '../shared/clock.js';
import { dayOf } from '../shared/day.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { useMe } from '../shared/session.js';
import { ListSkeleton } from '../shared/skeletons.js';
import { Part } from './part.js';
import { useAskExport, useExports } from './use-privacy.js';
import classes from './channel-privacy.module.css';

/** Everything that was said in a time, as one file. */
export function ExportsPart() {
  const { t } = useTranslation('channelPrivacy');
  const exports = useExports();
  return (
    <Part title={t('exports.title')} hint={t('exports.hint')}>
      <AskExport />
      {exports.isPending && <ListSkeleton rows={1} />}
      {exports.isError && <ProblemNotice error={exports.error} onRetry={() => void exports.refetch()} />}
      {exports.data && exports.data.items.length > 0 && (
        <ul className={classes.list}>
          {exports.data.items.map((item) => (
            <ExportRow
              key={item.id}
              item={item}
              onDownload={() => setTimeout(() => void exports.refetch(), 1_000)}
            />
          ))}
        </ul>
      )}
    </Part>
  );
}

function AskExport() {
  const { t } = useTranslation('channelPrivacy');
  const { timeZone } = useMe().organization;
  const today = dayOf(useNow(), timeZone);
  const ask = useAskExport();
  const [channelId, setChannelId] = useState<string | null>(null);
  const [since, setSince] = useState(`${today.slice(0, 8)}01`);
  const [until, setUntil] = useState(today);
  const channels = useQuery({
    queryKey: ['channel-privacy', 'channels'],
    queryFn: ({ signal }) => unwrap(api.GET('/v1/channels', { signal })),
  });
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        ask.mutate({ since, until, ...(channelId ? { channelId } : {}) });
      }}
    >
      <div className={classes.grid}>
        <Select
          label={t('exports.channel')}
          placeholder={t('exports.all')}
          clearable
          clearButtonProps={{ 'aria-label': t('exports.all') }}
          value={channelId}
          onChange={setChannelId}
          data={(channels.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextInput
          type="date"
          label={t('exports.since')}
          value={since}
          max={until}
          onChange={(event) => setSince(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={t('exports.until')}
          value={until}
          min={since}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
      </div>
      {ask.error && <ProblemNotice error={ask.error} />}
      <div className={classes.actions}>
        <Button type="submit" variant="default" loading={ask.isPending} disabled={!since || !until}>
          {t('exports.make')}
        </Button>
      </div>
    </form>
  );
}

function ExportRow({ item, onDownload }: { item: Schemas['ExportItem']; onDownload: () => void }) {
  const { t, i18n } = useTranslation('channelPrivacy');
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeZone: 'UTC' });
  const period = day.formatRange(Date.parse(item.since), Date.parse(item.until));
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <p>
          <b>{item.channelName ?? t('exports.all')}</b> · {period}
        </p>
        <p className={classes.dim}>
          {t(`exports.states.${item.state}`, { messages: item.messages ?? 0, files: item.files ?? 0 })}
        </p>
      </div>
      {item.downloadable && (
        <Button
          component="a"
          href={`/v1/message-exports/${item.id}/file`}
          download
          leftSection={<IconDownload size={20} aria-hidden />}
          onClick={onDownload}
        >
          {t('exports.download')}
        </Button>
      )}
    </li>
  );
}
