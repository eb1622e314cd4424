import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconArrowLeft, IconCheck, IconCircleCheck, IconPhone } from '@tabler/icons-react';
import { factKinds } from '@causeway/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, unwrap, type Schemas } from '../../shared/api.js';
import { EmptyState } from '../../shared/empty-state.js';
import { readablePhone, telHref } from '../../shared/phone.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { keys } from '../../shared/query.js';
import { ListSkeleton } from '../../shared/skeletons.js';
import type { FactKind } from '../ages.js';
import { FactAgeLine } from '../fact-age.js';
import { useConfirm } from '../page/use-resource.js';
import classes from './care.module.css';

/** What nobody has confirmed for too long, those first that are called most: one call, one tap. */
export default function FactsToCheckPage() {
  const { t } = useTranslation(['resource', 'common']);
  const [kind, setKind] = useState<FactKind | ''>('');
  const list = useQuery({
    queryKey: keys.factsToCheck(kind),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/v1/facts-to-check', { params: { query: { limit: 50, ...(kind && { kind }) } }, signal }),
      ),
  });
  return (
    <div className={classes.page}>
      <title>{`${t('toCheck.title')} · ${t('common:appName')}`}</title>
      <Link to="/directory" className={classes.back}>
        <IconArrowLeft size={20} aria-hidden />
        {t('back')}
      </Link>
      <header>
        <h1>{t('toCheck.title')}</h1>
        <p>{t('toCheck.lead')}</p>
      </header>
      <Select
        label={t('toCheck.kind')}
        data={[
          { value: '', label: t('filter.any') },
          ...factKinds.map((each) => ({ value: each, label: t(`fact.${each}`) })),
        ]}
        value={kind}
        onChange={(value) => setKind(factKinds.find((each) => each === value) ?? '')}
      />
      {list.isPending && <ListSkeleton rows={5} />}
      {list.isError && (
        <ProblemNotice error={list.error} onRetry={() => void list.refetch()} retrying={list.isFetching} />
      )}
      {list.data && list.data.items.length === 0 && (
        <EmptyState icon={IconCircleCheck} title={t('toCheck.none')} hint={t('toCheck.noneHint')} />
      )}
      {list.data && list.data.items.length > 0 && (
        <>
          <p className={classes.count}>{t('toCheck.count', { count: list.data.total })}</p>
          <ul className={classes.list}>
            {list.data.items.map((item) => (
              <li key={`${item.resourceId} ${item.fact.kind}`}>
                <ToCheck item={item} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function ToCheck({ item }: { item: Schemas['FactToCheck'] }) {
  const { t } = useTranslation('resource');
  const { resourceId, resourceName, phone, fact, uses } = item;
  const confirm = useConfirm(resourceId);
  const kind = t(`fact.${fact.kind}`);
  return (
    <article className={classes.item}>
      <div className={classes.what}>
        <Link to={`/directory/${resourceId}`}>{resourceName}</Link>
        <span>
          {kind}
          {uses > 0 && ` · ${t('toCheck.uses', { count: uses })}`}
        </span>
        <FactAgeLine fact={fact} />
      </div>
      <div className={classes.actions}>
        {phone && (
          <Button
            component="a"
            href={telHref(phone)}
            variant="default"
            leftSection={<IconPhone size={20} aria-hidden />}
            aria-label={t('callNumber', { name: resourceName, phone: readablePhone(phone) })}
          >
            {readablePhone(phone)}
          </Button>
        )}
        <Button
          variant="light"
          leftSection={<IconCheck size={20} aria-hidden />}
          aria-label={`${t('confirm.oneLabel', { fact: kind })}, ${resourceName}`}
          loading={confirm.isPending}
          onClick={() => confirm.mutate([fact.kind])}
        >
          {t('confirm.one')}
        </Button>
      </div>
      {confirm.isError && <ProblemNotice error={confirm.error} />}
    </article>
  );
}
