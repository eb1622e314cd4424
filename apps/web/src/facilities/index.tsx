import { useTranslation } from 'react-i18next';
import { EmptyState } from '../shared/empty-state.js';

export default function Facilities() {
  const { t } = useTranslation('facilities');
  return <EmptyState title={t('title')} />;
}
