import { UnstyledButton } from '@mantine/core';
import { IconAlertCircle, IconBuildingHospital } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { coachIcon } from './coach-looks.js';
import type { BusyFacility, CoachPlace } from './places.js';
import classes from './marks.module.css';

interface FacilityMarkProps {
  facility: BusyFacility;
  chosen: boolean;
  onChoose: (id: string) => void;
}

/** A facility that asks: how many requests, and whether one needs a human. */
export function FacilityMark({ facility, chosen, onChoose }: FacilityMarkProps) {
  const { t } = useTranslation('board');
  const Icon = facility.needing > 0 ? IconAlertCircle : IconBuildingHospital;
  const said = [
    facility.name,
    t('map.openCount', { count: facility.cards.length }),
    ...(facility.needing > 0 ? [t('needs.count', { count: facility.needing })] : []),
  ];
  return (
    <UnstyledButton
      className={classes.facility}
      data-needs={facility.needing > 0 || undefined}
      data-chosen={chosen || undefined}
      aria-pressed={chosen}
      onClick={() => onChoose(facility.id)}
    >
      <span className="visually-hidden">{said.join(', ')}</span>
      <span className={classes.pill} aria-hidden>
        <Icon size={20} />
        {facility.cards.length}
      </span>
      <span className={classes.hint}>
        <Name text={facility.name} />
      </span>
    </UnstyledButton>
  );
}

interface CoachMarkProps {
  coach: CoachPlace;
  chosen: boolean;
  /** There is room for the name. */
  named: boolean;
  onChoose: (id: string) => void;
}

/** The area a coach usually starts from. The list reaches her by keyboard; a hundred stops on the way there would help nobody. */
export function CoachMark({ coach, chosen, named, onChoose }: CoachMarkProps) {
  const { t } = useTranslation('board');
  const Icon = coachIcon[coach.state];
  return (
    <UnstyledButton
      className={classes.coach}
      data-state={coach.state}
      data-chosen={chosen || undefined}
      tabIndex={-1}
      onClick={() => onChoose(coach.id)}
    >
      <span className="visually-hidden">{`${coach.name}, ${t(`duty.state.${coach.state}`)}`}</span>
      <span className={classes.dot} aria-hidden>
        <Icon size={18} />
      </span>
      <span className={classes.hint} data-shown={named || undefined}>
        <Name text={coach.name.split(' ')[0] ?? ''} />
      </span>
    </UnstyledButton>
  );
}

/** A name on the map; screen readers have it from the mark. */
export function Name({ text }: { text: string }) {
  return (
    <span className={classes.name} aria-hidden>
      {text}
    </span>
  );
}
