import { Button } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { IconCircle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFacilities } from '../facilities/use-facilities.js';
import { useRota, useToday } from '../rota/use-rota.js';
import { api, unwrap } from '../shared/api.js';
import { keys, reachQuery } from '../shared/query.js';
import { useMe } from '../shared/session.js';
import { Card } from '../team/card.js';
import { useMembers } from './use-members.js';
import classes from './first-steps.module.css';

/**
 * What a new organization still lacks before it can help anybody, and where each is done. Gone when nothing is missing, or
 * when it was put away on this device.
 */
export function FirstSteps() {
  const { t } = useTranslation('members');
  const steps = useSteps();
  const [away, setAway] = useLocalStorage({
    key: `causeway.first-steps.${useMe().organization.id}`,
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  if (away || !steps?.some(({ done }) => !done)) return null;
  return (
    <Card
      title={t('firstSteps.title')}
      hint={t('firstSteps.hint')}
      action={
        <Button variant="subtle" onClick={() => setAway(true)}>
          {t('firstSteps.away')}
        </Button>
      }
    >
      <ol className={classes.steps}>
        {steps.map(({ name, to, done }) => (
          <li key={name} data-done={done || undefined}>
            {done ? <IconCircleCheck size={22} aria-hidden /> : <IconCircle size={22} aria-hidden />}
            {done ? (
              <span>
                {t(`firstSteps.${name}`)}
                <span className="visually-hidden"> {t('firstSteps.done')}</span>
              </span>
            ) : (
              <Link to={to}>{t(`firstSteps.${name}`)}</Link>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** Undefined until all of it is known: a step that is done must not flash as missing. */
function useSteps() {
  const { dispatchPhone } = useMe().organization;
  const members = useMembers().data;
  const facilities = useFacilities('').data?.pages[0]?.items;
  const first = facilities?.[0];
  const links = useQuery({
    queryKey: keys.facilityKeys(first?.id ?? ''),
    enabled: first !== undefined,
    queryFn: ({ signal }) =>
      unwrap(api.GET('/v1/facilities/{id}/keys', { params: { path: { id: first?.id ?? '' } }, signal })),
  }).data?.items;
  const rota = useRota(useToday(), 7).data;
  const reach = useQuery(reachQuery).data;
  if (!members || !facilities || (first && !links) || !rota || !reach) return undefined;
  const has = (role: 'dispatcher' | 'coach') =>
    members.some(({ active, roles }) => active && roles.includes(role));
  const asks = links?.some(({ kind, revokedAt }) => kind !== 'portal' && revokedAt === null) ?? false;
  return [
    { name: 'phone', to: '/settings/organization', done: dispatchPhone !== null },
    { name: 'facility', to: '/facilities', done: first !== undefined },
    { name: 'link', to: first ? `/facilities/${first.id}` : '/facilities', done: asks },
    { name: 'dispatcher', to: '/team/members', done: has('dispatcher') },
    { name: 'coach', to: '/team/members', done: has('coach') },
    { name: 'shifts', to: '/rota', done: rota.shifts.some(({ memberId }) => memberId !== null) },
    { name: 'test', to: '/settings/reach', done: reach.items.some(({ lastTest }) => lastTest !== null) },
  ] as const;
}
