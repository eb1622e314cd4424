import { Button, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ProblemNotice } from '../shared/problem-notice.js';
import { ListSkeleton } from '../shared/skeletons.js';
import { NotFound } from '../shell/not-found.js';
import { guides, type Guide } from './guides.js';
import classes from './help.module.css';

/** Each page is a file of its own, fetched when somebody reads it. */
const pages = import.meta.glob<string>('../../../../docs/guide/*.md', { query: '?guide', import: 'default' });

/** The guide: how an organization works with Causeway. */
export default function Help() {
  const { guide: wanted } = useParams();
  const guide = guides.find((each) => each === wanted);
  if (wanted !== undefined && !guide) return <NotFound />;
  return guide ? <Page guide={guide} /> : <Contents />;
}

function Contents() {
  const { t } = useTranslation(['help', 'common']);
  return (
    <div className={classes.page}>
      <title>{`${t('title')} · ${t('common:appName')}`}</title>
      <Title order={1}>{t('title')}</Title>
      <p className={classes.lead}>{t('lead')}</p>
      <ul className={classes.contents}>
        {guides.map((guide) => (
          <li key={guide}>
            <Link to={`/help/${guide}`}>{t(`guide.${guide}`)}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Page({ guide }: { guide: Guide }) {
  const { t } = useTranslation(['help', 'common']);
  const text = useQuery({
    queryKey: ['help', guide],
    staleTime: Infinity,
    queryFn: () => pages[`../../../../docs/guide/${guide}.md`]?.() ?? '',
  });
  return (
    <div className={classes.page}>
      <title>{`${t(`guide.${guide}`)} · ${t('common:appName')}`}</title>
      <Button
        className={classes.back ?? ''}
        component={Link}
        to="/help"
        variant="subtle"
        color="gray"
        leftSection={<IconArrowLeft size={20} aria-hidden />}
      >
        {t('title')}
      </Button>
      {text.isPending && <ListSkeleton rows={6} />}
      {text.isError && <ProblemNotice error={text.error} onRetry={() => void text.refetch()} />}
      {text.data && (
        // Made from our own docs/guide when the app is built, where HTML in the text is taken as text.
        <article className={classes.text} dangerouslySetInnerHTML={{ __html: text.data }} />
      )}
    </div>
  );
}
