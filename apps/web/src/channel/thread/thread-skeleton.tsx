import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './thread-skeleton.module.css';

const widths = ['62%', '44%', '70%', '38%', '55%'];

/** A thread that is being fetched. */
export function ThreadSkeleton() {
  const { t } = useTranslation('common');
  return (
    <div className={classes.thread} role="status" aria-label={t('loading')}>
      {widths.map((width, index) => (
        <Skeleton
          key={width}
          className={classes.bubble}
          data-own={index % 3 === 2 || undefined}
          width={width}
          height={44}
          radius="lg"
        />
      ))}
    </div>
  );
}
