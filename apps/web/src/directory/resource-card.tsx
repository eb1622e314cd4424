import { Button } from '@mantine/core';
import { IconMapPin, IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatDistance } from '../shared/distance.js';
import { mapLink } from '../shared/map-link.js';
import { readablePhone, telHref } from '../shared/phone.js';
import { useMe } from '../shared/session.js';
import { worstOf } from './ages.js';
import { Beds } from './beds.js';
import { FactAgeLine } from './fact-age.js';
import type { Found } from './found.js';
import { KindIcon } from './kinds.js';
import { OpeningLine } from './opening-line.js';
import { StatusNote } from './status-note.js';
import classes from './resource-card.module.css';

const KM_PER_MILE = 1.609344;

/** One resource: what it is, whether somebody can go there now, how to call it, and how far that can be trusted. */
export function ResourceCard({ resource }: { resource: Found }) {
  const { t, i18n } = useTranslation(['resource', 'directory']);
  const { timeZone } = useMe().organization;
  const { id, name, kind, description, phone, address, providerName, miles } = resource;
  const map = mapLink(resource, navigator.userAgent);
  const beside = [
    t(`directory:kind.${kind}`),
    ...(miles !== null ? [formatDistance(miles * KM_PER_MILE, i18n.language)] : []),
    ...(providerName && providerName !== name ? [providerName] : []),
  ];
  return (
    <article className={classes.card}>
      <header className={classes.header}>
        <span className={classes.icon}>
          <KindIcon kind={kind} size={22} />
        </span>
        <div className={classes.heading}>
          <h3>
            <Link to={`/directory/${id}`} className={classes.name}>
              {name}
            </Link>
          </h3>
          <span>{beside.join(' · ')}</span>
        </div>
      </header>
      <StatusNote resource={resource} />
      <div className={classes.state}>
        <OpeningLine opening={resource.opening} timeZone={timeZone} />
        <FactAgeLine fact={worstOf(resource.facts)} />
      </div>
      <Beds capacities={resource.capacities} timeZone={timeZone} />
      {description && <p className={classes.description}>{description}</p>}
      <div className={classes.reach}>
        {phone && (
          <Button
            component="a"
            href={telHref(phone)}
            variant="light"
            leftSection={<IconPhone size={20} aria-hidden />}
            aria-label={t('callNumber', { name, phone: readablePhone(phone) })}
            className={classes.phone}
          >
            {readablePhone(phone)}
          </Button>
        )}
        {map && address && (
          <a
            className={classes.line}
            href={map}
            target="_blank"
            rel="noopener noreferrer"
            title={t('directory:card.map', { name })}
          >
            <IconMapPin size={20} stroke={1.75} aria-hidden />
            {address}
          </a>
        )}
      </div>
    </article>
  );
}
