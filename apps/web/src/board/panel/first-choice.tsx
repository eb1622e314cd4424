import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCandidates } from './use-candidates.js';

/** Where coaches are chosen by hand: whom the ranking puts first. */
export function FirstChoice({ id }: { id: string }) {
  const { t } = useTranslation('board');
  const first = useCandidates(id).data?.items.find(
    ({ excludedBecause, freeInMinutes }) => excludedBecause === null && freeInMinutes === null,
  );
  if (!first) return null;
  const minutes = first.travelMinutes;
  return (
    <Text size="sm" fw={600}>
      {minutes === null
        ? t('candidates.first', { coach: first.coachName })
        : t('candidates.firstAway', { coach: first.coachName, count: minutes })}
    </Text>
  );
}
