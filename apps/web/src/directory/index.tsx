import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { PageSkeleton } from '../shared/skeletons.js';
import { RequireRole } from '../shared/session.js';
import ResourcePage from './page/index.js';
import { SearchPage } from './search/search-page.js';
import { useLiveResources } from './use-resources.js';

const FactsToCheck = lazy(() => import('./care/facts-to-check.js'));
const Synonyms = lazy(() => import('./care/synonyms.js'));

const caring = ['supervisor', 'administrator'] as const;

/** The directory: a search, a page for each resource, and what keeps it true. */
export default function Directory() {
  useLiveResources();
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Routes>
        <Route index element={<SearchPage />} />
        <Route path="to-check" element={<FactsToCheck />} />
        <Route path="synonyms" element={<RequireRole roles={caring} children={<Synonyms />} />} />
        <Route path=":resourceId" element={<ResourcePage />} />
      </Routes>
    </Suspense>
  );
}
