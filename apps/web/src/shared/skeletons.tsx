import { Skeleton, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './skeletons.module.css';

/** Rows of a list that is being fetched. */
export function ListSkeleton({ rows = 4, height = 72 }: { rows?: number; height?: number }) {
  const { t } = useTranslation('common');
  return (
    <Stack gap="sm" role="status" aria-label={t('loading')}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={height} radius="md" />
      ))}
    </Stack>
  );
}

/** A page that is being fetched: a heading and a list. */
export function PageSkeleton() {
  return (
    <div className={classes.page}>
      <Skeleton height={32} width="12rem" radius="sm" />
      <ListSkeleton />
    </div>
  );
}
