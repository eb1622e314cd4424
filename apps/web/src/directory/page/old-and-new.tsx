import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../shared/api.js';
import { readablePhone } from '../../shared/phone.js';
import { valueInWords } from './values.js';
import classes from './old-and-new.module.css';

/** The field of a record, or the kind of a fact, as people call it. */
export function useFieldName(): (field: string) => string {
  const { t, i18n } = useTranslation('resource');
  return (field) => {
    const name = (part: string) => i18n.t(`resource:${part}.${field}`, { defaultValue: '' });
    return name('field') || name('fact') || t('field.other');
  };
}

/** What somebody did to a record, in a few words: "Added", "Place added", "Confirmed: Hours". */
export function useChangeName(): (
  change: Pick<Schemas['FactChangeView'], 'action' | 'recordType' | 'field'>,
) => string {
  const { t } = useTranslation('resource');
  const fieldName = useFieldName();
  return ({ action, recordType, field }) =>
    action === 'create'
      ? t(`history.created.${recordType}`)
      : t(`history.${action}`, { field: fieldName(field), interpolation: { escapeValue: false } });
}

/** Words of a field's vocabulary. */
const vocabularies: Record<string, string> = {
  kind: 'directory:kind',
  status: 'resource:status',
  genders: 'resource:gender',
  populations: 'resource:population',
  accepts: 'resource:accepts',
  cost: 'resource:cost',
  pathways: 'resource:pathway',
  accessibility: 'resource:accessibility',
  capacities: 'resource:unit',
  phones: 'resource:phoneType',
};

interface OldAndNewProps {
  field: string;
  previous: unknown;
  replacement: unknown;
}

/** What it said before, and what it says now or should say. */
export function OldAndNew({ field, previous, replacement }: OldAndNewProps) {
  const { t, i18n } = useTranslation('resource');
  const vocabulary = vocabularies[field];
  const named = (code: string): string =>
    vocabulary ? i18n.t(`${vocabulary}.${code}`, { defaultValue: code }) : code;
  const say = (value: unknown) => valueInWords(value, named, readablePhone) || t('field.nothing');
  return (
    <p className={classes.change}>
      <del>
        <span className="visually-hidden">{t('field.before')} </span>
        {say(previous)}
      </del>
      <IconArrowRight size={18} aria-hidden />
      <ins>
        <span className="visually-hidden">{t('field.after')} </span>
        {say(replacement)}
      </ins>
    </p>
  );
}
