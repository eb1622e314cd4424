import { Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AddResource } from '../../directory/add-resource.js';
import { useResource } from '../../directory/page/use-resource.js';
import { api, unwrap } from '../../shared/api.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { keys } from '../../shared/query.js';
import { ListSkeleton } from '../../shared/skeletons.js';
import type { Message } from '../log/conversation.js';
import { ChooseResource } from './choose-resource.js';
import { KeepForm, type Source } from './keep-form.js';
import classes from './keep.module.css';

interface KeepDialogProps {
  channelId: string;
  /** Null while closed. */
  message: Message | null;
  onClose: () => void;
}

/** A message becomes knowledge: of which resource it speaks, what that changes, and a person's yes. */
export function KeepDialog({ channelId, message, onClose }: KeepDialogProps) {
  const { t } = useTranslation(['channel', 'common']);
  const phone = useMediaQuery('(max-width: 47.99em)');
  const [adding, setAdding] = useState<Source | null>(null);
  return (
    <>
      <Drawer
        opened={message !== null}
        onClose={onClose}
        title={t('keep.title')}
        position={phone ? 'bottom' : 'right'}
        size={phone ? '92%' : 'lg'}
        closeButtonProps={{ 'aria-label': t('common:close'), size: 48 }}
      >
        {message && (
          <Keep
            channelId={channelId}
            message={message}
            onClose={onClose}
            onNew={(source) => {
              onClose();
              setAdding(source);
            }}
          />
        )}
      </Drawer>
      <AddResource
        opened={adding !== null}
        onClose={() => setAdding(null)}
        {...(adding && { source: adding })}
      />
    </>
  );
}

interface KeepProps {
  channelId: string;
  message: Message;
  onClose: () => void;
  onNew: (source: Source) => void;
}

function Keep({ channelId, message, onClose, onNew }: KeepProps) {
  const { seq, text, resources } = message;
  const [chosen, setChosen] = useState(resources.length === 1 ? resources[0] : undefined);
  const facts = useQuery({
    queryKey: keys.messageFacts(channelId, seq),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/v1/channels/{id}/messages/{seq}/facts', {
          params: { path: { id: channelId, seq } },
          signal,
        }),
      ),
  });
  if (facts.isError)
    return (
      <ProblemNotice error={facts.error} onRetry={() => void facts.refetch()} retrying={facts.isFetching} />
    );
  if (!facts.data) return <ListSkeleton rows={3} />;
  const source: Source = { message: { channelId, seq }, facts: facts.data };
  return (
    <>
      <blockquote className={classes.quote}>{text}</blockquote>
      {chosen === undefined ? (
        <ChooseResource named={resources} onChoose={setChosen} onNew={() => onNew(source)} />
      ) : (
        <Chosen
          key={chosen}
          id={chosen}
          source={source}
          onClose={onClose}
          onOther={() => setChosen(undefined)}
        />
      )}
    </>
  );
}

interface ChosenProps {
  id: string;
  source: Source;
  onClose: () => void;
  onOther: () => void;
}

function Chosen({ id, source, onClose, onOther }: ChosenProps) {
  const resource = useResource(id);
  if (resource.isError)
    return (
      <ProblemNotice
        error={resource.error}
        onRetry={() => void resource.refetch()}
        retrying={resource.isFetching}
      />
    );
  if (!resource.data) return <ListSkeleton rows={4} />;
  return <KeepForm resource={resource.data} source={source} onClose={onClose} onOther={onOther} />;
}
