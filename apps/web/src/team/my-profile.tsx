import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { TitleWithHelp } from '../help/title-with-help.js';
import { Breather } from '../coach/day/breather.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { useMe } from '../shared/session.js';
import { ListSkeleton } from '../shared/skeletons.js';
import { Card } from './card.js';
import { ClearancesCard } from './clearances-card.js';
import { NeverSendCard } from './never-send-card.js';
import { OnMap } from './on-map.js';
import { EnteredFacts } from './profile-facts.js';
import { ProfileForm } from './profile-form.js';
import { useProfile } from './use-profile.js';
import classes from './team.module.css';

/** A coach about herself: how she can be asked, where never, and what others know of her. */
export default function MyProfile() {
  const { t } = useTranslation(['team', 'common', 'coach']);
  const profile = useProfile(useMe().id);
  return (
    <div className={classes.page}>
      <title>{`${t('mine.title')} · ${t('common:appName')}`}</title>
      <div>
        <Button
          className={classes.back ?? ''}
          component={Link}
          to="/coach"
          variant="subtle"
          color="gray"
          leftSection={<IconArrowLeft size={20} aria-hidden />}
        >
          {t('coach:title')}
        </Button>
        <TitleWithHelp guide="team">{t('mine.title')}</TitleWithHelp>
        <p className={classes.hint}>{t('mine.lead')}</p>
      </div>
      <Breather />
      {profile.isPending && <ListSkeleton rows={4} height={120} />}
      {profile.isError && !profile.data && (
        <ProblemNotice
          error={profile.error}
          onRetry={() => void profile.refetch()}
          retrying={profile.isFetching}
        />
      )}
      {profile.data && (
        <>
          <Card title={t('mine.form')} hint={t('mine.formHint')}>
            <ProfileForm profile={profile.data} own />
          </Card>
          <NeverSendCard profile={profile.data} own mayEdit />
          <Card title={t('mine.map')}>
            <OnMap />
          </Card>
          <ClearancesCard profile={profile.data} mayEdit={false} />
          <Card title={t('mine.supervisor')} hint={t('mine.supervisorHint')}>
            <dl className={classes.facts}>
              <EnteredFacts profile={profile.data} />
            </dl>
          </Card>
        </>
      )}
    </div>
  );
}
