import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { useHasRole } from '../../shared/session.js';
import { ListSkeleton } from '../../shared/skeletons.js';
import { ImportPage } from '../import/import-page.js';
import classes from '../import/imports.module.css';
import { SharedKeys } from './shared-keys.js';
import { WhoReads } from './who-reads.js';
import { useSharing } from './use-sharing.js';

/** Gives the directory to others: as a file, or to be read by their programs. */
export default function SharingPage() {
  const { t } = useTranslation('imports');
  const administers = useHasRole(['administrator']);
  return (
    <ImportPage title={t('sharing.title')} lead={t('sharing.lead')} back="/directory/lists">
      <section className={classes.part} aria-label={t('download.title')}>
        <h2>{t('download.title')}</h2>
        <p className={classes.dim}>{t('download.hint')}</p>
        <div className={classes.actions}>
          {(['json', 'zip'] as const).map((form) => (
            <Button
              key={form}
              component="a"
              href={`/v1/directory/export/hsds.${form}`}
              download
              variant="default"
              leftSection={<IconDownload size={20} aria-hidden />}
            >
              {t(`download.${form}`)}
            </Button>
          ))}
        </div>
      </section>
      {administers && <Programs />}
    </ImportPage>
  );
}

function Programs() {
  const sharing = useSharing();
  return (
    <>
      {sharing.isPending && <ListSkeleton rows={3} />}
      {sharing.isError && (
        <ProblemNotice
          error={sharing.error}
          onRetry={() => void sharing.refetch()}
          retrying={sharing.isFetching}
        />
      )}
      {sharing.data && (
        <>
          <WhoReads sharing={sharing.data} />
          {sharing.data.mode === 'keyed' && <SharedKeys keys={sharing.data.keys} />}
        </>
      )}
    </>
  );
}
