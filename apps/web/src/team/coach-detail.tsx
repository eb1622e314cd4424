import { Button, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Card } from './card.js';
import { ClearancesCard } from './clearances-card.js';
import { NeverSendCard } from './never-send-card.js';
import { ProfileFacts } from './profile-facts.js';
import { ProfileForm } from './profile-form.js';
import { useOversees, type Profile } from './use-profile.js';
import classes from '../facilities/facility-detail.module.css';

/** One coach: supervisors change what is known, dispatchers read it. */
export function CoachDetail({ profile }: { profile: Profile }) {
  const { t } = useTranslation('team');
  const oversees = useOversees();
  // Where the list is out of sight, the coach is what the page is about.
  const alone = useMediaQuery('(max-width: 61.99em)', false, { getInitialValueInEffect: false });
  const level = alone ? 2 : 3;
  return (
    <article className={classes.root}>
      <Button
        className={classes.back ?? ''}
        component={Link}
        to="/team"
        variant="subtle"
        color="gray"
        leftSection={<IconArrowLeft size={20} aria-hidden />}
      >
        {t('title')}
      </Button>
      <Title order={alone ? 1 : 2} className={classes.name}>
        {profile.displayName}
      </Title>
      {oversees ? (
        <Card title={t('profile.title')} hint={t('profile.hint')} level={level}>
          <ProfileForm profile={profile} own={false} />
        </Card>
      ) : (
        <Card title={t('facts.title')} hint={t('facts.hint')} level={level}>
          <ProfileFacts profile={profile} />
        </Card>
      )}
      <ClearancesCard profile={profile} mayEdit={oversees} level={level} />
      <NeverSendCard profile={profile} own={false} mayEdit={oversees} level={level} />
    </article>
  );
}
