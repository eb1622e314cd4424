import { useTranslation } from 'react-i18next';
import { EmptyState } from '../shared/empty-state.js';

export default function Coach() {
  const { t } = useTranslation('coach');
  return <EmptyState title={t('title')} />;
}
