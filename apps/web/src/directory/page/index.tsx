import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChecks, IconMapSearch, IconPencil, IconPhone, IconShare2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { BackLink } from '../../shared/back-link.js';
import { ProblemError, type Schemas } from '../../shared/api.js';
import { EmptyState } from '../../shared/empty-state.js';
import { readablePhone, telHref } from '../../shared/phone.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { useMe } from '../../shared/session.js';
import { PageSkeleton } from '../../shared/skeletons.js';
import { worstOf, type FactKind } from '../ages.js';
import { FactAgeLine } from '../fact-age.js';
import { KeptNote } from '../kept-note.js';
import { KindIcon } from '../kinds.js';
import { OpeningLine } from '../opening-line.js';
import { StatusNote } from '../status-note.js';
import { useKeptDetail } from '../use-kept.js';
import { Called } from './called.js';
import { Correct } from './correct.js';
import { FactSections } from './fact-sections.js';
import { HandOver } from './hand-over.js';
import { HistoryList } from './history-list.js';
import { OthersFound } from './others-found.js';
import { Proposals } from './proposals.js';
import { Related } from './related.js';
import { Retire } from './retire.js';
import { useConfirm, useResource } from './use-resource.js';
import classes from './page.module.css';

/** Everything that is known of one resource, each fact with its age and who said so. */
export default function ResourcePage() {
  const { t } = useTranslation('resource');
  const { resourceId = '' } = useParams();
  const found = useResource(resourceId);
  const kept = useKeptDetail(found.isError && !found.data, resourceId, found.data);
  if (found.isPending) return <PageSkeleton />;
  if (!found.data) {
    if (kept.data) return <Known key={resourceId} resource={kept.data.value} seenAt={kept.data.at} />;
    const gone = found.error instanceof ProblemError && [400, 404].includes(found.error.problem.status);
    return gone ? (
      <EmptyState
        page
        icon={IconMapSearch}
        title={t('notFound.title')}
        hint={t('notFound.hint')}
        action={
          <Button component={Link} to="/directory">
            {t('back')}
          </Button>
        }
      />
    ) : (
      <ProblemNotice error={found.error} onRetry={() => void found.refetch()} retrying={found.isFetching} />
    );
  }
  return <Known key={resourceId} resource={found.data} />;
}

interface KnownProps {
  resource: Schemas['ResourceDetail'];
  /** When this device saw it, if the server cannot be asked now. */
  seenAt?: number;
}

function Known({ resource, seenAt }: KnownProps) {
  const { t } = useTranslation(['resource', 'directory', 'common']);
  const { organization } = useMe();
  const { timeZone } = organization;
  const { name, kind, phone, provider, retiredAt } = resource;
  const [handing, hand] = useDisclosure(false);
  const [correcting, setCorrecting] = useState<FactKind | 'all' | null>(null);
  const confirm = useConfirm(resource.id);
  return (
    <div className={classes.page}>
      <title>{`${name} · ${t('common:appName')}`}</title>
      <BackLink to="/directory">{t('back')}</BackLink>
      {seenAt !== undefined && <KeptNote at={seenAt} />}
      <header className={classes.header}>
        <div className={classes.who}>
          <span className={classes.icon}>
            <KindIcon kind={kind} size={28} />
          </span>
          <div>
            <h1>{name}</h1>
            <p>
              {[
                t(`directory:kind.${kind}`),
                ...(provider ? [t('label.provider', { name: provider.name })] : []),
              ].join(' · ')}
            </p>
          </div>
        </div>
        <StatusNote resource={resource} />
        {resource.mergedInto && <Link to={`/directory/${resource.mergedInto}`}>{t('mergedInto')}</Link>}
        <div className={classes.state}>
          <OpeningLine opening={resource.opening} timeZone={timeZone} />
          <FactAgeLine fact={worstOf(resource.facts)} />
        </div>
        <div className={classes.actions}>
          {phone && retiredAt === null && (
            <Button
              component="a"
              href={telHref(phone)}
              leftSection={<IconPhone size={20} aria-hidden />}
              className={classes.call}
            >
              {`${t('call')} ${readablePhone(phone)}`}
            </Button>
          )}
          {retiredAt === null && <Called resourceId={resource.id} />}
        </div>
      </header>
      <Proposals resourceId={resource.id} />
      <div className={classes.tools}>
        <Button
          variant="default"
          leftSection={<IconChecks size={20} aria-hidden />}
          loading={confirm.isPending}
          onClick={() => confirm.mutate(undefined)}
        >
          {t('confirm.all')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconPencil size={20} aria-hidden />}
          onClick={() => setCorrecting('all')}
        >
          {t('correct')}
        </Button>
        <Button variant="default" leftSection={<IconShare2 size={20} aria-hidden />} onClick={hand.open}>
          {t('handOver.title')}
        </Button>
      </div>
      {confirm.isError && <ProblemNotice error={confirm.error} onRetry={() => confirm.mutate(undefined)} />}
      <FactSections resource={resource} onCorrect={setCorrecting} />
      <OthersFound resourceId={resource.id} />
      <Related resource={resource} />
      <HistoryList resourceId={resource.id} />
      <Retire resource={resource} />
      <Correct resource={resource} of={correcting} onClose={() => setCorrecting(null)} />
      <HandOver resource={resource} opened={handing} onClose={hand.close} />
    </div>
  );
}
