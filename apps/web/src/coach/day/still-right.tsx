import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FactToCheck } from '../../directory/care/fact-to-check.js';
import { useLiveResources } from '../../directory/use-resources.js';
import { api, unwrap } from '../../shared/api.js';
import { keys } from '../../shared/query.js';
import classes from './day.module.css';

/** One thing of the directory that went stale, for a quiet moment: this coach is asked, and nobody else. */
export function StillRight() {
  const { t } = useTranslation('coach');
  useLiveResources();
  const [later, setLater] = useState<readonly string[]>([]);
  const { data } = useQuery({
    queryKey: keys.myChecks,
    queryFn: ({ signal }) => unwrap(api.GET('/v1/me/facts-to-check', { signal })),
  });
  const asked = data?.items.find(({ resourceId, fact }) => !later.includes(`${resourceId} ${fact.kind}`));
  if (!asked) return null;
  const { resourceId, fact } = asked;
  return (
    <section className={classes.section}>
      <h2>{t('day.stillRight')}</h2>
      <FactToCheck
        key={`${resourceId} ${fact.kind}`}
        item={asked}
        onLater={() => setLater([...later, `${resourceId} ${fact.kind}`])}
      />
    </section>
  );
}
