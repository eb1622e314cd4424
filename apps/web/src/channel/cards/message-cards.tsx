import { IconBed, IconBedOff, IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { worstOf } from '../../directory/ages.js';
import { FactAgeLine } from '../../directory/fact-age.js';
import { KindIcon } from '../../directory/kinds.js';
import { StatusNote } from '../../directory/status-note.js';
import type { Schemas } from '../../shared/api.js';
import { readablePhone, telHref } from '../../shared/phone.js';
import { useCard } from './use-card.js';
import classes from './message-cards.module.css';

/** The resources that a message names, as the directory knows them now. */
export function MessageCards({ ids }: { ids: readonly string[] }) {
  if (ids.length === 0) return null;
  return (
    <ul className={classes.cards}>
      {ids.map((id) => (
        <MessageCard key={id} id={id} />
      ))}
    </ul>
  );
}

function MessageCard({ id }: { id: string }) {
  const { t } = useTranslation(['resource', 'directory']);
  const { data: card, isPending } = useCard(id);
  // Its room is kept, so that little moves when it arrives; what is no longer there is not mentioned.
  if (isPending) return <li className={classes.card} aria-hidden />;
  if (!card) return null;
  const { name, kind, phone, facts } = card;
  const shown = facts.find((fact) => fact.kind === 'capacity') ?? worstOf(facts);
  return (
    <li className={classes.card}>
      <span className={classes.icon}>
        <KindIcon kind={kind} size={20} />
      </span>
      <div className={classes.about}>
        <Link to={`/directory/${card.id}`} className={classes.name}>
          {name}
        </Link>
        <span className={classes.kind}>{t(`directory:kind.${kind}`)}</span>
        <StatusNote resource={card} />
        <FreeBeds capacities={card.capacities} />
        <FactAgeLine fact={shown} />
      </div>
      {phone && (
        <a
          href={telHref(phone)}
          className={classes.call}
          aria-label={t('callNumber', { name, phone: readablePhone(phone) })}
        >
          <IconPhone size={22} aria-hidden />
        </a>
      )}
    </li>
  );
}

/** What there is room for, in one line. */
function FreeBeds({ capacities }: { capacities: readonly Schemas['CapacityView'][] }) {
  const { t } = useTranslation('resource');
  const known = capacities.filter(({ available }) => available !== null);
  if (known.length === 0) return null;
  const Icon = known.some(({ available }) => (available ?? 0) > 0) ? IconBed : IconBedOff;
  return (
    <strong className={classes.beds}>
      <Icon size={18} aria-hidden />
      {known
        .map(({ unit, available, description }) => {
          const count = available ?? 0;
          const words = count === 0 ? t(`beds.none.${unit}`) : t(`beds.${unit}`, { count });
          return description ? `${words} (${description})` : words;
        })
        .join(' · ')}
    </strong>
  );
}
