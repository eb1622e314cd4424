import { useTranslation } from 'react-i18next';
import { EmptyState } from '../shared/empty-state.js';

export default function Channel() {
  const { t } = useTranslation('channel');
  return <EmptyState title={t('title')} />;
}
