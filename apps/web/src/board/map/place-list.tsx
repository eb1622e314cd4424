import { Anchor, Text, Title, UnstyledButton } from '@mantine/core';
import { IconAlertCircle, IconMapPin } from '@tabler/icons-react';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../../shared/empty-state.js';
import { coachStates } from '../coaches.js';
import type { Card } from '../model.js';
import { PromiseRing } from '../promise-ring.js';
import { promiseOf } from '../model.js';
import { coachIcon } from './coach-looks.js';
import type { BusyFacility, CoachPlace, Places } from './places.js';
import classes from './place-list.module.css';

interface PlaceListProps {
  places: Places;
  chosenId: string;
  onChoose: (id: string) => void;
}

/** What the map says, in words. */
export function PlaceList({ places, chosenId, onChoose }: PlaceListProps) {
  const { t } = useTranslation('board');
  const quiet = places.quiet.find(({ id }) => id === chosenId);
  const list = useRef<HTMLDivElement>(null);
  // What was chosen on the map is brought into sight here.
  useEffect(() => {
    if (chosenId)
      list.current?.querySelector(`[data-place="${chosenId}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [chosenId]);
  return (
    <div className={classes.list} ref={list}>
      {quiet && (
        <p className={classes.quiet} role="status">
          <Anchor component={Link} to={`/facilities/${quiet.id}`}>
            {quiet.name}
          </Anchor>
          <br />
          {t('map.quietHere')}
        </p>
      )}
      {places.busy.length === 0 ? (
        <EmptyState compact title={t('map.nobodyAsks')} hint={t('map.nobodyAsksHint')} />
      ) : (
        <div data-column="map">
          {places.busy.map((facility) => (
            <Facility
              key={facility.id}
              facility={facility}
              chosen={facility.id === chosenId}
              onChoose={onChoose}
            />
          ))}
        </div>
      )}
      <Coaches places={places} chosenId={chosenId} onChoose={onChoose} />
      <Text size="sm" c="dimmed">
        {t('map.quietCount', { count: places.quiet.length })}
      </Text>
    </div>
  );
}

interface FacilityProps {
  facility: BusyFacility;
  chosen: boolean;
  onChoose: (id: string) => void;
}

function Facility({ facility, chosen, onChoose }: FacilityProps) {
  const { t } = useTranslation('board');
  const id = useId();
  return (
    <section
      className={classes.place}
      data-place={facility.id}
      data-chosen={chosen || undefined}
      aria-labelledby={id}
    >
      <Title order={2} className={classes.name} id={id}>
        {facility.at ? (
          <UnstyledButton
            className={classes.show}
            aria-pressed={chosen}
            onClick={() => onChoose(facility.id)}
          >
            <IconMapPin size={18} aria-hidden />
            {facility.name}
          </UnstyledButton>
        ) : (
          facility.name
        )}
      </Title>
      {!facility.at && (
        <Text size="sm" c="dimmed">
          {t('map.noPlace')}
        </Text>
      )}
      <ul>
        {facility.cards.map((card) => (
          <li key={card.id}>
            <RequestRow card={card} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function RequestRow({ card }: { card: Card }) {
  const { t } = useTranslation('board');
  const promise = promiseOf(card);
  return (
    <Link
      to={`/board/map/${card.id}`}
      className={classes.request ?? ''}
      data-card={card.id}
      data-needs={card.needsYou ? true : undefined}
    >
      <span className={classes.text}>
        <span>
          <strong>{card.caseNumber}</strong> · {card.place}
        </span>
        <span className={classes.state}>
          {card.needsYou ? (
            <>
              <IconAlertCircle size={16} aria-hidden /> {t(`needs.${card.needsYou.reason}.short`)}
            </>
          ) : (
            t(`status.${card.status}`)
          )}
        </span>
      </span>
      {promise && <PromiseRing promise={promise} />}
    </Link>
  );
}

function Coaches({ places, chosenId, onChoose }: PlaceListProps) {
  const { t } = useTranslation('board');
  const byState = (first: CoachPlace, second: CoachPlace) =>
    coachStates.indexOf(first.state) - coachStates.indexOf(second.state);
  return (
    <section className={classes.coaches} aria-label={t('map.coaches')}>
      <Title order={2} className={classes.name}>
        {t('map.coaches')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('map.coachesHint')} {places.elsewhere > 0 && t('map.elsewhere', { count: places.elsewhere })}
      </Text>
      <ul>
        {[...places.coaches].sort(byState).map((coach) => {
          const Icon = coachIcon[coach.state];
          return (
            <li key={coach.id} data-place={coach.id}>
              <UnstyledButton
                className={classes.coach}
                aria-pressed={coach.id === chosenId}
                onClick={() => onChoose(coach.id)}
              >
                <Icon size={18} aria-hidden />
                {coach.name}
                <span className={classes.state}>{t(`duty.state.${coach.state}`)}</span>
              </UnstyledButton>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
