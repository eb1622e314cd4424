import { isNotEmpty } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { AgreementDraft, HoursDraft } from './agreement-draft.js';

const isMinutes = (value: number | string): boolean => {
  const minutes = Number(value);
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= 1440;
};

/** What is asked of an agreement before it is sent; whether it overlaps another one, the server knows. */
export function useAgreementRules() {
  const { t } = useTranslation('partners');
  const minutes = (value: number | string) => (isMinutes(value) ? null : t('agreement.minutes'));
  const unlessAlways =
    <Value>(isGiven: (value: Value) => boolean, missing: string) =>
    (value: Value, { always }: AgreementDraft) =>
      always || isGiven(value) ? null : missing;
  return {
    validFrom: isNotEmpty(t('agreement.dayMissing')),
    facilityIds: isNotEmpty(t('agreement.facilitiesMissing')),
    modalities: isNotEmpty(t('agreement.modalitiesMissing')),
    promisedAcceptMinutes: minutes,
    promisedArriveMinutes: minutes,
    hours: {
      days: unlessAlways((days: HoursDraft['days']) => days.length > 0, t('agreement.daysMissing')),
      from: unlessAlways((from: string) => from !== '', t('agreement.timeMissing')),
      to: unlessAlways((to: string) => to !== '', t('agreement.timeMissing')),
    },
    contacts: { name: isNotEmpty(t('agreement.contactNameMissing')) },
  };
}
