import { ListSkeleton } from '../shared/skeletons.js';
import { CoverageForm } from './coverage-form.js';
import { TemplatesSection } from './templates/templates-section.js';
import { useSettings } from './use-rota.js';

/** What has to be covered, who agrees to swaps, and the weeks that can be laid out. */
export function SettingsView() {
  const settings = useSettings();
  if (!settings.data) return <ListSkeleton rows={3} height={120} />;
  return (
    <>
      <CoverageForm settings={settings.data} />
      <TemplatesSection />
    </>
  );
}
