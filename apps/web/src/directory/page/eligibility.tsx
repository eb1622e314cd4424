import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../shared/api.js';
import { Fields, type Field } from './fields.js';

/** Who is taken, what to bring, how to get in. */
export function Eligibility({ resource }: { resource: Schemas['ResourceDetail'] }) {
  const { t, i18n } = useTranslation('resource');
  const { genders, populations, accepts, minimumAge, maximumAge, eligibility } = resource;
  const list = (parts: string[]) => new Intl.ListFormat(i18n.language, { type: 'unit' }).format(parts);
  const people = [
    ...genders.map((each) => t(`gender.${each}`)),
    ...populations.map((each) => t(`population.${each}`)),
  ];
  const ages =
    minimumAge !== null && maximumAge !== null
      ? t('label.agesBetween', { minimum: minimumAge, maximum: maximumAge })
      : minimumAge !== null
        ? t('label.agesFrom', { minimum: minimumAge })
        : maximumAge !== null
          ? t('label.agesTo', { maximum: maximumAge })
          : '';
  const said: (readonly [string, string | null])[] = [
    [t('label.for'), list(people)],
    [t('label.ages'), ages],
    [t('label.takes'), list(accepts.map((each) => t(`accepts.${each}`)))],
    [t('fact.eligibility'), eligibility],
    [t('label.apply'), resource.applicationProcess],
    [t('label.wait'), resource.waitTime],
    [t('label.bring'), list(resource.requiredDocuments.map(({ document }) => document))],
  ];
  return (
    <Fields
      fields={said.filter((field): field is readonly [string, string] => Boolean(field[1])) satisfies Field[]}
    />
  );
}
