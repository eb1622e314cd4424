import { useQuery } from '@tanstack/react-query';
import { IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, unwrap, type Schemas } from '../../shared/api.js';
import { keys } from '../../shared/query.js';
import { KindIcon } from '../kinds.js';
import classes from './related.module.css';

/** What else whoever runs it has: when one is full, the next is often next door. */
export function Related({ resource }: { resource: Schemas['ResourceDetail'] }) {
  const { t } = useTranslation(['resource', 'directory']);
  const { provider, id } = resource;
  const name = provider?.name ?? '';
  const found = useQuery({
    queryKey: keys.relatedResources(name),
    enabled: name !== '',
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/v1/resources', { params: { query: { search: name.slice(0, 100), limit: 50 } }, signal }),
      ),
  });
  const others = (found.data?.items ?? []).filter((each) => each.id !== id && each.providerName === name);
  if (others.length === 0) return null;
  return (
    <section className={classes.related} aria-label={t('related.title', { name })}>
      <h2>{t('related.title', { name })}</h2>
      <ul>
        {others.map((other) => (
          <li key={other.id}>
            <Link to={`/directory/${other.id}`}>
              <KindIcon kind={other.kind} />
              <span>
                <strong>{other.name}</strong>
                <span>{t(`directory:kind.${other.kind}`)}</span>
              </span>
              <IconChevronRight size={20} aria-hidden />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
