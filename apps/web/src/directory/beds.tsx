import { IconBed, IconBedOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../shared/clock.js';
import type { Schemas } from '../shared/api.js';
import { useAgo } from './fact-age.js';
import { whenInWords } from './when.js';
import classes from './beds.module.css';

type Capacity = Schemas['CapacityView'];

interface BedsProps {
  capacities: readonly Capacity[];
  timeZone: string;
  /** On the page of one resource: seen across a room. */
  large?: boolean;
}

/** What there is room for, each with who said so and when: beds are gone within hours. */
export function Beds({ capacities, timeZone, large = false }: BedsProps) {
  if (capacities.length === 0) return null;
  return (
    <ul className={classes.beds} data-large={large || undefined}>
      {capacities.map((capacity) => (
        <li key={capacity.id}>
          <Room capacity={capacity} timeZone={timeZone} />
        </li>
      ))}
    </ul>
  );
}

function Room({ capacity, timeZone }: { capacity: Capacity; timeZone: string }) {
  const { t, i18n } = useTranslation('resource');
  const ago = useAgo();
  const now = useNow();
  const { unit, available, maximum, description, expected, expectedAt, updatedAt, updatedBy } = capacity;
  const Icon = available === 0 ? IconBedOff : IconBed;
  const count =
    available === null
      ? t(`beds.unknown.${unit}`)
      : available === 0
        ? t(`beds.none.${unit}`)
        : t(`beds.${unit}`, { count: available });
  return (
    <div className={classes.room} data-free={(available ?? 0) > 0 || undefined}>
      <Icon size={24} aria-hidden />
      <div>
        <p className={classes.count}>
          <strong>{count}</strong>
          {maximum !== null && <span>{t('beds.of', { maximum })}</span>}
        </p>
        {description && <p>{description}</p>}
        {expected !== null && expected > 0 && (
          <p>
            {t('beds.expected', {
              count: expected,
              time: expectedAt ? whenInWords(expectedAt, now, timeZone, i18n.language) : t('beds.soon'),
            })}
          </p>
        )}
        <p className={classes.said}>
          {updatedBy
            ? t('beds.saidBy', { name: updatedBy, ago: ago(updatedAt) })
            : t('beds.said', { ago: ago(updatedAt) })}
        </p>
      </div>
    </div>
  );
}
