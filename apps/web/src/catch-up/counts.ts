import { useTranslation } from 'react-i18next';
import type { Schemas } from '../shared/api.js';

/** "3 resources changed · 2 messages call you": what there is of, nothing else. */
export function useCounts(): (catchUp: Schemas['CatchUp']) => string {
  const { t } = useTranslation('catchUp');
  return ({ resources, questions, mentions, playbooks }) =>
    [
      ...(mentions.total > 0 ? [t('mentions', { count: mentions.total })] : []),
      ...(questions.total > 0 ? [t('questions', { count: questions.total })] : []),
      ...(resources.total > 0 ? [t('resources', { count: resources.total })] : []),
      ...(playbooks.length > 0 ? [t('playbooks', { count: playbooks.length })] : []),
    ].join(' · ');
}
