import { Autocomplete, Button, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { IconCurrentLocation } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../shared/api.js';
import { keys } from '../../shared/query.js';
import type { Near } from '../filters.js';
import { typingPause } from '../typing-pause.js';
import { useFacilitiesWithPlace, type PointState } from './use-point.js';
import classes from './filter-fields.module.css';

interface NearFieldProps {
  near: Near | null;
  point: PointState;
  onChange: (near: Near | null) => void;
}

/** Around where: anywhere, here, a facility, a city or county. */
export function NearField({ near, point, onChange }: NearFieldProps) {
  const { t } = useTranslation('resource');
  const [of, setOf] = useState(near?.of ?? '');
  const choose = (next: string): void => {
    setOf(next);
    if (next === 'me') {
      point.locate();
      onChange({ of: 'me' });
    } else onChange(null);
  };
  return (
    <div className={classes.near}>
      <Select
        label={t('filter.near')}
        data={(['', 'me', 'facility', 'area'] as const).map((value) => ({
          value,
          label: t(`filter.nearOf.${value || 'anywhere'}`),
        }))}
        value={of}
        onChange={(value) => choose(value ?? '')}
      />
      {of === 'me' && !point.at && (
        <>
          {point.refused && <p className={classes.refused}>{t('filter.refused')}</p>}
          <Button
            variant="default"
            leftSection={<IconCurrentLocation size={20} aria-hidden />}
            onClick={point.locate}
          >
            {t('filter.locate')}
          </Button>
        </>
      )}
      {of === 'facility' && (
        <FacilityChoice
          chosen={near?.of === 'facility' ? near.id : null}
          onChange={(id) => onChange({ of: 'facility', id })}
        />
      )}
      {of === 'area' && (
        <AreaChoice
          chosen={near?.of === 'area' ? near.name : ''}
          onChange={(name) => onChange(name ? { of: 'area', name } : null)}
        />
      )}
    </div>
  );
}

function FacilityChoice({ chosen, onChange }: { chosen: string | null; onChange: (id: string) => void }) {
  const { t } = useTranslation('resource');
  const facilities = useFacilitiesWithPlace(true);
  return (
    <Select
      aria-label={t('filter.facility')}
      placeholder={t('filter.facility')}
      searchable
      data={(facilities.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      value={chosen}
      onChange={(id) => id && onChange(id)}
    />
  );
}

/** Cities and counties in which something is known; a postal code can be typed as well. */
function AreaChoice({ chosen, onChange }: { chosen: string; onChange: (name: string) => void }) {
  const { t } = useTranslation('resource');
  const [typed, setTyped] = useState(chosen);
  const [settled] = useDebouncedValue(typed.trim(), typingPause);
  const areas = useQuery({
    queryKey: keys.resourceAreas(settled),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/v1/resource-areas', { params: { query: settled ? { search: settled } : {} }, signal }),
      ),
  });
  const choose = useEffectEvent(() => {
    if (settled !== chosen) onChange(settled);
  });
  useEffect(() => choose(), [settled]);
  return (
    <Autocomplete
      aria-label={t('filter.area')}
      placeholder={t('filter.area')}
      size="md"
      maxLength={100}
      data={[...new Set((areas.data?.items ?? []).map(({ name }) => name))]}
      value={typed}
      onChange={setTyped}
    />
  );
}
