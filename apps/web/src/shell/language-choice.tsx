import { SegmentedControl, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { showIn, shownLanguage } from '../i18n/index.js';
import { keepLanguage, languages, localeOf, ownNameOf, type Language } from '../i18n/language.js';
import { api, unwrap, type Schemas } from '../shared/api.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { keys } from '../shared/query.js';

/** The member's own language: of the screens on every device, and of what is sent. */
export function LanguageChoice() {
  const { t } = useTranslation('shell');
  const queryClient = useQueryClient();
  const id = useId();
  const choose = useMutation({
    mutationFn: async (language: Language) => {
      await unwrap(api.PUT('/v1/me/language', { body: { language } }));
      keepLanguage(language);
      await showIn(language);
    },
    onSuccess: (_, language) =>
      queryClient.setQueryData<Schemas['Me'] | null>(keys.me, (me) => me && { ...me, language }),
  });
  return (
    <>
      <Text size="sm" c="dimmed" id={id} mb={4}>
        {t('language')}
      </Text>
      <SegmentedControl
        fullWidth
        size="md"
        aria-labelledby={id}
        value={choose.isPending ? choose.variables : shownLanguage()}
        onChange={(value) => choose.mutate(value)}
        data={languages.map((value) => ({
          value,
          label: <span lang={localeOf[value]}>{ownNameOf[value]}</span>,
        }))}
      />
      {choose.isError && <ProblemNotice error={choose.error} />}
    </>
  );
}
