import { ActionIcon, Button, TagsInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BackLink } from '../../shared/back-link.js';
import { api, unwrap } from '../../shared/api.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { keys } from '../../shared/query.js';
import { ListSkeleton } from '../../shared/skeletons.js';
import classes from './care.module.css';

/** Words that find each other: whoever looks for MAT finds Suboxone. */
export default function SynonymsPage() {
  const { t } = useTranslation(['resource', 'common']);
  const synonyms = useQuery({
    queryKey: keys.searchSynonyms,
    queryFn: ({ signal }) => unwrap(api.GET('/v1/search-synonyms', { signal })),
  });
  return (
    <div className={classes.page}>
      <title>{`${t('synonyms.title')} · ${t('common:appName')}`}</title>
      <BackLink to="/directory">{t('back')}</BackLink>
      <header>
        <h1>{t('synonyms.title')}</h1>
        <p>{t('synonyms.lead')}</p>
      </header>
      {synonyms.isPending && <ListSkeleton rows={6} />}
      {synonyms.isError && (
        <ProblemNotice
          error={synonyms.error}
          onRetry={() => void synonyms.refetch()}
          retrying={synonyms.isFetching}
        />
      )}
      {synonyms.data && <Editor known={synonyms.data.groups.map(({ words }) => words)} />}
    </div>
  );
}

interface Group {
  key: number;
  words: string[];
}

function Editor({ known }: { known: string[][] }) {
  const { t } = useTranslation(['resource', 'common']);
  const queryClient = useQueryClient();
  const [groups, setGroups] = useState<Group[]>(() => known.map((words, key) => ({ key, words })));
  const save = useMutation({
    mutationFn: () =>
      unwrap(
        api.PUT('/v1/search-synonyms', {
          // One word alone is no synonym.
          body: { groups: groups.filter(({ words }) => words.length > 1).map(({ words }) => ({ words })) },
        }),
      ),
    onSuccess: (saved) => {
      queryClient.setQueryData(keys.searchSynonyms, saved);
      notifications.show({ message: t('synonyms.saved'), color: 'causeway' });
      return queryClient.invalidateQueries({ queryKey: ['resources'] });
    },
  });
  const set = (key: number, words: string[]): void =>
    setGroups(groups.map((group) => (group.key === key ? { key, words } : group)));
  return (
    <>
      <ul className={classes.list}>
        {groups.map(({ key, words }, index) => (
          <li key={key} className={classes.group}>
            <TagsInput
              className={classes.tags ?? ''}
              classNames={{ inputField: classes.word ?? '' }}
              size="md"
              label={t('synonyms.group', { number: index + 1 })}
              placeholder={words.length < 2 ? t('synonyms.placeholder') : ''}
              value={words}
              onChange={(next) => set(key, next)}
              maxTags={20}
              acceptValueOnBlur
            />
            <ActionIcon
              aria-label={t('synonyms.remove', { number: index + 1 })}
              onClick={() => setGroups(groups.filter((group) => group.key !== key))}
            >
              <IconTrash size={20} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {save.isError && <ProblemNotice error={save.error} />}
      <div className={classes.actions}>
        <Button
          variant="default"
          leftSection={<IconPlus size={20} aria-hidden />}
          onClick={() =>
            setGroups([...groups, { key: Math.max(-1, ...groups.map(({ key }) => key)) + 1, words: [] }])
          }
        >
          {t('synonyms.add')}
        </Button>
        <Button loading={save.isPending} onClick={() => save.mutate()}>
          {t('synonyms.save')}
        </Button>
      </div>
    </>
  );
}
