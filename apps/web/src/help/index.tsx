import { Button, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { shownLanguage } from '../i18n/index.js';
import type { Language } from '../i18n/language.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { ListSkeleton } from '../shared/skeletons.js';
import { NotFound } from '../shell/not-found.js';
import { guides, type Guide } from './guides.js';
import classes from './help.module.css';

/** Each page is a file of its own, fetched when somebody reads it. */
const pages = import.meta.glob<string>('../../../../docs/guide/**/*.md', {
  query: '?guide',
  import: 'default',
});

const folder = '../../../../docs/guide';

/** The page in the reader's language, else in English. */
function pageOf(guide: Guide, language: Language) {
  const own = pages[`${folder}/${language}/${guide}.md`];
  return { fetch: own ?? pages[`${folder}/${guide}.md`], inEnglish: language !== 'en' && !own };
}

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
            {pageOf(guide, shownLanguage()).inEnglish && ` ${t('inEnglish')}`}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Page({ guide }: { guide: Guide }) {
  const { t } = useTranslation(['help', 'common']);
  const language = shownLanguage();
  const { fetch, inEnglish } = pageOf(guide, language);
  const text = useQuery({
    queryKey: ['help', language, guide],
    staleTime: Infinity,
    queryFn: () => fetch?.() ?? '',
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
      {inEnglish && <p className={classes.lead}>{t('onlyEnglish')}</p>}
      {text.isPending && <ListSkeleton rows={6} />}
      {text.isError && <ProblemNotice error={text.error} onRetry={() => void text.refetch()} />}
      {text.data && (
        // Made from our own docs/guide when the app is built, where HTML in the text is taken as text.
        <article
          className={classes.text}
          {...(inEnglish ? { lang: 'en' } : {})}
          dangerouslySetInnerHTML={{ __html: text.data }}
        />
      )}
    </div>
  );
}
