import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../shared/api.js';
import { languageName } from '../../shared/language-name.js';
import { useMe } from '../../shared/session.js';
import type { FactKind } from '../ages.js';
import { Beds } from '../beds.js';
import { webAddress } from '../resource-form.js';
import { Eligibility } from './eligibility.js';
import { Fields, type Field } from './fields.js';
import { OpenHours } from './open-hours.js';
import { Places } from './places.js';
import { Reach } from './reach.js';
import classes from './fact-sections.module.css';

interface FactContentProps {
  resource: Schemas['ResourceDetail'];
  kind: FactKind;
}

/** What is known of one kind. */
export function FactContent({ resource, kind }: FactContentProps) {
  const { timeZone } = useMe().organization;
  switch (kind) {
    case 'capacity':
      return <Beds capacities={resource.capacities} timeZone={timeZone} large />;
    case 'phone':
      return <Reach resource={resource} />;
    case 'address':
      return <Places resource={resource} />;
    case 'hours':
      return <OpenHours resource={resource} />;
    case 'eligibility':
      return <Eligibility resource={resource} />;
    case 'cost':
      return <Cost resource={resource} />;
    case 'languages':
      return <Languages resource={resource} />;
    case 'about':
      return <About resource={resource} />;
  }
}

function Cost({ resource: { cost, fees, costOptions } }: Pick<FactContentProps, 'resource'>) {
  const { t, i18n } = useTranslation('resource');
  const amount = ({ amount: value, currency }: Schemas['CostOptionView']): string =>
    value === null
      ? ''
      : new Intl.NumberFormat(i18n.language, {
          style: 'currency',
          currency: currency ?? 'USD',
          trailingZeroDisplay: 'stripIfInteger',
        }).format(value);
  return (
    <>
      {cost.length > 0 && (
        <p className={classes.lead}>
          {new Intl.ListFormat(i18n.language, { type: 'unit' }).format(cost.map((each) => t(`cost.${each}`)))}
        </p>
      )}
      {fees && <p>{fees}</p>}
      {costOptions.map((option) => (
        <p key={option.id}>
          {[amount(option), option.option, option.description].filter(Boolean).join(' · ')}
        </p>
      ))}
    </>
  );
}

function Languages({ resource: { languages, interpretation } }: Pick<FactContentProps, 'resource'>) {
  const { t, i18n } = useTranslation('resource');
  const fields: Field[] = interpretation ? [[t('label.interpretation'), interpretation]] : [];
  return (
    <>
      {languages.length > 0 && (
        <p className={classes.lead}>
          {new Intl.ListFormat(i18n.language, { type: 'unit' }).format(
            languages.map((code) => languageName(code, i18n.language)),
          )}
        </p>
      )}
      <Fields fields={fields} />
    </>
  );
}

function About({ resource: { description, url, pathways } }: Pick<FactContentProps, 'resource'>) {
  const { t, i18n } = useTranslation('resource');
  // Checked again: what another client stored is not trusted with a link.
  const site = url && webAddress(url);
  const ways = new Intl.ListFormat(i18n.language, { type: 'unit' }).format(
    pathways.map((way) => t(`pathway.${way}`)),
  );
  return (
    <>
      {description && <p className={classes.words}>{description}</p>}
      <Fields
        fields={[
          ...(pathways.length > 0 ? ([[t('label.pathways'), ways]] as Field[]) : []),
          ...(site
            ? ([
                [
                  t('label.site'),
                  <a key={site} href={site} target="_blank" rel="noopener noreferrer">
                    {site.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}
                  </a>,
                ],
              ] as Field[])
            : []),
        ]}
      />
    </>
  );
}
