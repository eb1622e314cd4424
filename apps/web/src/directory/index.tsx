import { useTranslation } from 'react-i18next';
import { EmptyState } from '../shared/empty-state.js';

export default function Directory() {
  const { t } = useTranslation('directory');
  return <EmptyState title={t('title')} />;
}
