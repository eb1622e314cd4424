import { Button } from '@mantine/core';
import { IconMoodSad, IconSparkles } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { EmptyState } from '../shared/empty-state.js';

/** After a new version is installed the files of the old one are gone, and a page not yet opened cannot be loaded. */
function isMissingFile(error: unknown): boolean {
  return (
    error instanceof TypeError && /dynamically imported module|module script|preload/i.test(error.message)
  );
}

/** What is shown instead of a page that failed. */
export function Crash() {
  const { t } = useTranslation('shell');
  const missing = isMissingFile(useRouteError());
  return (
    <div role="alert">
      <EmptyState
        page
        icon={missing ? IconSparkles : IconMoodSad}
        title={missing ? t('crash.newVersion') : t('crash.title')}
        {...(missing ? {} : { hint: t('crash.hint') })}
        action={<Button onClick={() => window.location.reload()}>{t('crash.reload')}</Button>}
      />
    </div>
  );
}
