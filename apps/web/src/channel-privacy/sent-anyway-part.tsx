import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../shared/problem-notice.js';
import { ListSkeleton } from '../shared/skeletons.js';
import { Ago } from '../shared/time.js';
import { Part } from './part.js';
import { useReview, useSentAnyway } from './use-privacy.js';
import classes from './channel-privacy.module.css';

/** What was sent although something was found in it: for a talk, not for a penalty. */
export function SentAnywayPart() {
  const { t } = useTranslation(['channelPrivacy', 'channelGuard']);
  const sent = useSentAnyway();
  const review = useReview();
  return (
    <Part title={t('sentAnyway.title')} hint={t('sentAnyway.hint')}>
      {sent.isPending && <ListSkeleton rows={1} />}
      {sent.isError && <ProblemNotice error={sent.error} onRetry={() => void sent.refetch()} />}
      {review.error && <ProblemNotice error={review.error} />}
      {sent.data?.items.length === 0 && <p className={classes.dim}>{t('sentAnyway.none')}</p>}
      <ul className={classes.list}>
        {sent.data?.items.map((item) => (
          <li key={item.id} className={classes.row}>
            <div className={classes.what}>
              <p>
                <b>{item.memberName ?? t('sentAnyway.guest')}</b> · {item.channelName}
                {item.seq !== null && ` · #${item.seq}`}
              </p>
              <p>
                {item.kinds.map((kind) => t(`channelGuard:kinds.${kind}`)).join(', ')} ·{' '}
                {t(`channelGuard:reasons.${item.reason}`)}
              </p>
              <p className={classes.dim}>
                <Ago at={item.at} />
                {item.reviewedBy && ` · ${t('sentAnyway.reviewed', { name: item.reviewedBy })}`}
              </p>
            </div>
            {!item.reviewedAt && (
              <Button variant="default" loading={review.isPending} onClick={() => review.mutate(item.id)}>
                {t('sentAnyway.review')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Part>
  );
}
