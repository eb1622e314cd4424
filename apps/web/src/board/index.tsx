import { useTranslation } from 'react-i18next';
import { EmptyState } from '../shared/empty-state.js';

export default function Board() {
  const { t } = useTranslation('board');
  return <EmptyState title={t('title')} />;
}
