import { Button } from '@mantine/core';
import { IconCheck, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAgo } from '../directory/fact-age.js';
import { BackLink } from '../shared/back-link.js';
import type { Schemas } from '../shared/api.js';
import { EmptyState } from '../shared/empty-state.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { PageSkeleton } from '../shared/skeletons.js';
import { ChangedResources } from './changed-resources.js';
import { Mentions } from './mentions.js';
import { Questions } from './questions.js';
import { ChangedPlaybooks } from './changed-playbooks.js';
import { useCatchUp, useSeen } from './use-catch-up.js';
import classes from './catch-up.module.css';

/** What changed since the member was last here: what others wrote, in the order of time, each with a link. */
export default function CatchUpPage() {
  const catchUp = useCatchUp();
  if (catchUp.isPending) return <PageSkeleton />;
  if (!catchUp.data)
    return (
      <ProblemNotice
        error={catchUp.error}
        onRetry={() => void catchUp.refetch()}
        retrying={catchUp.isFetching}
      />
    );
  return <Changed catchUp={catchUp.data} />;
}

function Changed({ catchUp }: { catchUp: Schemas['CatchUp'] }) {
  const { t } = useTranslation(['catchUp', 'common']);
  const ago = useAgo();
  const seen = useSeen();
  const { since, until, count, resources, questions, mentions, playbooks } = catchUp;
  const isNew = count > 0 || resources.imported > 0;
  return (
    <div className={classes.page}>
      <title>{`${t('title')} · ${t('common:appName')}`}</title>
      <BackLink to="/channel">{t('back')}</BackLink>
      <header>
        <h1>{t('title')}</h1>
        <p>{t('lead', { when: ago(since) })}</p>
      </header>
      {!isNew && <EmptyState compact icon={IconCircleCheck} title={t('none.title')} hint={t('none.hint')} />}
      <Mentions {...mentions} />
      <Questions {...questions} />
      <ChangedResources {...resources} />
      <ChangedPlaybooks items={playbooks} />
      {seen.isError && <ProblemNotice error={seen.error} onRetry={() => seen.mutate(until)} />}
      {isNew && (
        <footer className={classes.done}>
          <Button
            size="lg"
            leftSection={<IconCheck size={22} aria-hidden />}
            loading={seen.isPending}
            onClick={() => seen.mutate(until)}
          >
            {t('seen')}
          </Button>
          <span>{t('seenHint')}</span>
        </footer>
      )}
    </div>
  );
}
