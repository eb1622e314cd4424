import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, unwrap, type Schemas } from '../../shared/api.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { keys } from '../../shared/query.js';
import { useMe } from '../../shared/session.js';
import { ListSkeleton } from '../../shared/skeletons.js';
import { HoursWords } from '../terms/hours-words.js';
import type { Agreement } from './agreement-draft.js';
import classes from './agreement-history.module.css';

interface AgreementHistoryProps {
  opened: boolean;
  onClose: () => void;
  agreement: Agreement;
}

/** What an agreement said from change to change, and who changed it. */
export function AgreementHistory({ opened, onClose, agreement }: AgreementHistoryProps) {
  const { t } = useTranslation(['partners', 'common']);
  const history = useQuery({
    queryKey: [...keys.agreementHistory(agreement.id), agreement.version],
    enabled: opened,
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/v1/partners/{id}/agreements/{agreementId}/history', {
          params: { path: { id: agreement.partnerId, agreementId: agreement.id } },
          signal,
        }),
      ),
  });
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={t('history')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {history.isPending && <ListSkeleton rows={2} />}
      {history.isError && !history.data && (
        <ProblemNotice error={history.error} onRetry={() => void history.refetch()} />
      )}
      <ol className={classes.list}>
        {history.data?.items.map((version) => (
          <Version key={version.version} version={version} />
        ))}
      </ol>
    </Modal>
  );
}

function Version({
  version: { version, changedAt, changedBy, terms },
}: {
  version: Schemas['AgreementVersionView'];
}) {
  const { t, i18n } = useTranslation(['partners', 'terms', 'common']);
  const { timeZone } = useMe().organization;
  const time = new Intl.DateTimeFormat(i18n.language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  }).format(Date.parse(changedAt));
  return (
    <li className={classes.version}>
      <p className={classes.head}>
        <strong>{t('version', { version })}</strong>{' '}
        <span>{changedBy ? t('changedBy', { time, name: changedBy }) : t('changedAt', { time })}</span>
      </p>
      <p>
        {t('terms:promiseText', {
          accept: terms.promisedAcceptMinutes,
          arrive: terms.promisedArriveMinutes,
        })}
      </p>
      <HoursWords hours={terms.serviceHours ?? null} />
      <p>
        {t('terms:modalities')}:{' '}
        {terms.modalities.map((modality) => t(`terms:modality.${modality}`)).join(', ')} ·{' '}
        {t(terms.clearanceNeeded ? 'terms:clearanceNeeded' : 'terms:clearanceNone')}
      </p>
      <p>
        {t('terms:otherHours')}: {t(`terms:rule.${terms.afterHours}`)}
      </p>
      {terms.notes && <p className={classes.notes}>{terms.notes}</p>}
    </li>
  );
}
