import { resourceOutcomes } from '@causeway/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../shared/api.js';
import { keys } from '../../shared/query.js';
import { useAgo } from '../fact-age.js';
import classes from './others-found.module.css';

/** What others found who called there lately: how often, and the last ones with who told of it. */
export function OthersFound({ resourceId }: { resourceId: string }) {
  const { t } = useTranslation('resource');
  const ago = useAgo();
  const { data } = useQuery({
    queryKey: keys.resourceOutcomes(resourceId),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/v1/resources/{id}/outcomes', { params: { path: { id: resourceId } }, signal })),
  });
  if (!data) return null;
  const counted = resourceOutcomes.filter((outcome) => data.counts[outcome] > 0);
  return (
    <section className={classes.found} aria-label={t('others.title')}>
      <h2>{t('others.title')}</h2>
      <p>
        {counted.length === 0
          ? t('others.none')
          : counted.map((outcome) => t(`others.${outcome}`, { count: data.counts[outcome] })).join(' · ')}
      </p>
      <ul>
        {data.items.map(({ outcome, at, toldBy }) => (
          <li key={`${at} ${toldBy} ${outcome}`}>
            <strong>{t(`outcome.${outcome}`)}</strong>
            <span>
              {toldBy} · <time dateTime={at}>{ago(at)}</time>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
