import { TextInput } from '@mantine/core';
import { IconSearch, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { TitleWithHelp } from '../help/title-with-help.js';
import { useCoaches } from '../board/coaches.js';
import { SectionNav } from '../members/section-nav.js';
import { EmptyState } from '../shared/empty-state.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { ListSkeleton } from '../shared/skeletons.js';
import { CoachDetail } from './coach-detail.js';
import { CoachList } from './coach-list.js';
import { useProfile } from './use-profile.js';
import classes from '../facilities/facilities.module.css';

/** The coaches, and how each can be asked. */
export default function Team() {
  const { t } = useTranslation(['team', 'common']);
  const { coachId } = useParams();
  const [search, setSearch] = useState('');
  const coaches = useCoaches();
  const profile = useProfile(coachId);
  return (
    <div className={classes.page} data-detail={coachId ? true : undefined}>
      <title>{`${t('title')} · ${t('common:appName')}`}</title>
      <section className={classes.side}>
        <header className={classes.header}>
          <TitleWithHelp guide="team">{t('title')}</TitleWithHelp>
          <SectionNav />
          <TextInput
            type="search"
            aria-label={t('search.label')}
            placeholder={t('search.label')}
            leftSection={<IconSearch size={20} aria-hidden />}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        </header>
        <CoachList coaches={coaches} search={search} chosenId={coachId} />
      </section>
      <div className={classes.detail}>
        {profile.data ? (
          <CoachDetail key={profile.data.id} profile={profile.data} />
        ) : profile.isError ? (
          <ProblemNotice
            error={profile.error}
            onRetry={() => void profile.refetch()}
            retrying={profile.isFetching}
          />
        ) : coachId ? (
          <ListSkeleton rows={5} height={96} />
        ) : (
          <EmptyState icon={IconUsers} title={t('choose.title')} hint={t('choose.hint')} />
        )}
      </div>
    </div>
  );
}
