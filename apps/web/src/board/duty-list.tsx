import { Button, Collapse, Text, Title, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconUsers } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../shared/empty-state.js';
import { languageName } from '../shared/language-name.js';
import { ListSkeleton } from '../shared/skeletons.js';
import { ClockTime } from '../shared/time.js';
import { CallCoach } from './call-coach.js';
import { coachStates, useCoaches, type Coach, type CoachState } from './coaches.js';
import type { Card } from './model.js';
import { useBoardLink } from './use-board-link.js';
import classes from './duty-list.module.css';

interface DutyListProps {
  /** The open requests, to lead from a coach to the one she has. */
  cards: readonly Card[];
}

/** Who is free, being asked, on the way, with somebody, or resting. */
export function DutyList({ cards }: DutyListProps) {
  const { t } = useTranslation(['board', 'common']);
  const coaches = useCoaches();
  if (coaches.isPending) return <ListSkeleton rows={5} height={48} />;
  if (!coaches.data) {
    return (
      <EmptyState
        compact
        icon={IconUsers}
        title={t('unknown.title')}
        hint={t('unknown.hint')}
        action={
          <Button variant="default" onClick={() => void coaches.refetch()} loading={coaches.isFetching}>
            {t('common:retry')}
          </Button>
        }
      />
    );
  }
  const { items } = coaches.data;
  if (items.length === 0)
    return <EmptyState compact icon={IconUsers} title={t('duty.empty')} hint={t('duty.emptyHint')} />;
  return coachStates.map((state) => {
    const group = items.filter((coach) => coach.state === state);
    if (state === 'off_duty') return <OffDuty key={state} coaches={group} />;
    // "Free" stays when nobody is, because that is what one looks for.
    if (group.length === 0 && state !== 'free') return null;
    return <Group key={state} state={state} coaches={group} cards={cards} />;
  });
}

function Group({ state, coaches, cards }: { state: CoachState; coaches: Coach[]; cards: readonly Card[] }) {
  const { t } = useTranslation('board');
  const id = useId();
  return (
    <section className={classes.group} aria-labelledby={id}>
      <Title order={3} id={id} className={classes.heading} data-state={state}>
        <span className={classes.dot} aria-hidden />
        {t(`duty.state.${state}`)} <span className={classes.count}>{coaches.length}</span>
      </Title>
      {coaches.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('duty.nobodyFree')}
        </Text>
      )}
      <ul className={classes.list}>
        {coaches.map((coach) => (
          <li key={coach.id} className={classes.coach}>
            <span className={classes.name}>{coach.displayName}</span>
            <Whereabouts
              coach={coach}
              card={cards.find(({ caseNumber }) => caseNumber === coach.caseNumber)}
            />
            <CallCoach coachId={coach.id} coach={coach.displayName} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Whereabouts({ coach, card }: { coach: Coach; card: Card | undefined }) {
  const { t, i18n } = useTranslation('board');
  const link = useBoardLink();
  if (coach.caseNumber) {
    const text = coach.facilityName ? `${coach.caseNumber} · ${coach.facilityName}` : coach.caseNumber;
    return card ? (
      <Link className={classes.case ?? ''} to={link(card.id)}>
        {text}
      </Link>
    ) : (
      <span className={classes.detail}>{text}</span>
    );
  }
  if (coach.rest) {
    const { reason, until } = coach.rest;
    return (
      <span className={classes.detail}>
        {t(`duty.rest.${reason}`)}
        {until && (
          <>
            {' '}
            {t('duty.until')} <ClockTime at={until} />
          </>
        )}
      </span>
    );
  }
  return (
    <span className={classes.detail}>
      {coach.onDutySince && (
        <>
          {t('duty.since')} <ClockTime at={coach.onDutySince} />
        </>
      )}
      {coach.languages.length > 1 &&
        ` · ${coach.languages.map((code) => languageName(code, i18n.language)).join(', ')}`}
    </span>
  );
}

function OffDuty({ coaches }: { coaches: Coach[] }) {
  const { t } = useTranslation('board');
  const [opened, { toggle }] = useDisclosure();
  const id = useId();
  if (coaches.length === 0) return null;
  return (
    <section className={classes.group}>
      <UnstyledButton
        className={classes.heading}
        data-state="off_duty"
        onClick={toggle}
        aria-expanded={opened}
        aria-controls={id}
      >
        <span className={classes.dot} aria-hidden />
        {t('duty.state.off_duty')} <span className={classes.count}>{coaches.length}</span>
        <IconChevronDown
          size={18}
          className={classes.chevron}
          data-opened={opened || undefined}
          aria-hidden
        />
      </UnstyledButton>
      <Collapse expanded={opened} id={id}>
        <ul className={classes.list}>
          {coaches.map((coach) => (
            <li key={coach.id} className={classes.coach}>
              <span className={classes.name}>{coach.displayName}</span>
              <CallCoach coachId={coach.id} coach={coach.displayName} />
            </li>
          ))}
        </ul>
      </Collapse>
    </section>
  );
}
