import { IconMapPin } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../shared/api.js';
import { mapLink } from '../../shared/map-link.js';
import { Fields, type Field } from './fields.js';
import classes from './fact-sections.module.css';

/** Where it is, and how to get there. */
export function Places({ resource }: { resource: Schemas['ResourceDetail'] }) {
  const { t, i18n } = useTranslation('resource');
  const areas = resource.serviceAreas.flatMap(({ name, description }) => name ?? description ?? []);
  return (
    <>
      {resource.places.map((place) => (
        <Place key={place.id} place={place} resourceName={resource.name} />
      ))}
      {areas.length > 0 && (
        <Fields
          fields={[[t('label.area'), new Intl.ListFormat(i18n.language, { type: 'unit' }).format(areas)]]}
        />
      )}
    </>
  );
}

function Place({ place, resourceName }: { place: Schemas['PlaceView']; resourceName: string }) {
  const { t, i18n } = useTranslation('resource');
  const { name, address, latitude, longitude, accessibility, accessibilityNotes, transportation } =
    place.location;
  const map = mapLink({ name: name ?? resourceName, latitude, longitude, address }, navigator.userAgent);
  const access = [
    ...accessibility.map((each) => t(`accessibility.${each}`)),
    ...(accessibilityNotes ? [accessibilityNotes] : []),
  ];
  const fields: Field[] = [
    ...(transportation ? ([[t('label.transport'), transportation]] as Field[]) : []),
    ...(access.length > 0
      ? ([
          [t('label.access'), new Intl.ListFormat(i18n.language, { type: 'unit' }).format(access)],
        ] as Field[])
      : []),
  ];
  return (
    <div className={classes.at}>
      {name && <p className={classes.lead}>{name}</p>}
      {address && <p>{address}</p>}
      {place.description && <p>{place.description}</p>}
      {map && (
        <a href={map} target="_blank" rel="noopener noreferrer" className={classes.link}>
          <IconMapPin size={20} stroke={1.75} aria-hidden />
          {t('label.directions')}
        </a>
      )}
      <Fields fields={fields} />
    </div>
  );
}
