import { Button } from '@mantine/core';
import { IconMapPin, IconPhone, IconWorld } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../shared/api.js';
import { mapLink } from '../shared/map-link.js';
import { readablePhone, telHref } from '../shared/phone.js';
import { Ago } from '../shared/time.js';
import { KindIcon } from './kinds.js';
import { webAddress } from './resource-form.js';
import classes from './resource-card.module.css';

/** One resource: what it is, how to reach it, who says so and since when. */
export function ResourceCard({ resource }: { resource: Schemas['ResourceView'] }) {
  const { t } = useTranslation('directory');
  const { name, kind, description, phone, address, addedBy, createdAt } = resource;
  // Checked again: what another client stored is not trusted with a link.
  const url = resource.url && webAddress(resource.url);
  const map = address && mapLink({ name, latitude: null, longitude: null, address }, navigator.userAgent);
  return (
    <article className={classes.card}>
      <header className={classes.header}>
        <span className={classes.icon}>
          <KindIcon kind={kind} size={22} />
        </span>
        <div className={classes.heading}>
          <h3>{name}</h3>
          <span>{t(`kind.${kind}`)}</span>
        </div>
      </header>
      {description && <p className={classes.description}>{description}</p>}
      {(phone ?? map ?? url) && (
        <div className={classes.reach}>
          {phone && (
            <Button
              component="a"
              href={telHref(phone)}
              variant="light"
              leftSection={<IconPhone size={20} aria-hidden />}
              aria-label={t('card.call', { name, phone: readablePhone(phone) })}
              className={classes.phone}
            >
              {readablePhone(phone)}
            </Button>
          )}
          {map && (
            <a
              className={classes.line}
              href={map}
              target="_blank"
              rel="noopener noreferrer"
              title={t('card.map', { name })}
            >
              <IconMapPin size={20} stroke={1.75} aria-hidden />
              {address}
            </a>
          )}
          {url && (
            <a
              className={classes.line}
              href={url}
              target="_blank"
              rel="noopener noreferrer"
              title={t('card.site', { name })}
            >
              <IconWorld size={20} stroke={1.75} aria-hidden />
              <span className={classes.url}>{readableAddress(url)}</span>
            </a>
          )}
        </div>
      )}
      <footer className={classes.footer}>
        {addedBy && (
          <>
            <span>{t('card.addedBy', { name: addedBy })}</span>
            <span aria-hidden>·</span>
          </>
        )}
        <Ago at={createdAt} short />
      </footer>
    </article>
  );
}

function readableAddress(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
}
