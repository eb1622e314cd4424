import { lazy, Suspense } from 'react';
import { Outlet, Route, Routes } from 'react-router';
import { PageSkeleton } from '../shared/skeletons.js';
import { RequireRole } from '../shared/session.js';
import ResourcePage from './page/index.js';
import { SearchPage } from './search/search-page.js';
import { useLiveResources } from './use-resources.js';

const FactsToCheck = lazy(() => import('./care/facts-to-check.js'));
const Lists = lazy(() => import('./import/lists-page.js'));
const NewList = lazy(() => import('./import/new-list.js'));
const ListPage = lazy(() => import('./import/list-page.js'));
const PreviewPage = lazy(() => import('./import/preview-page.js'));
const ColumnsPage = lazy(() => import('./import/columns-page.js'));
const Sharing = lazy(() => import('./sharing/index.js'));
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
        <Route element={<RequireRole roles={caring} children={<Outlet />} />}>
          <Route path="synonyms" element={<Synonyms />} />
          <Route path="lists" element={<Lists />} />
          <Route path="lists/new" element={<NewList />} />
          <Route path="lists/:listId" element={<ListPage />} />
          <Route path="lists/:listId/imports/:importId" element={<PreviewPage />} />
          <Route path="lists/:listId/imports/:importId/columns" element={<ColumnsPage />} />
          <Route path="sharing" element={<Sharing />} />
        </Route>
        <Route path=":resourceId" element={<ResourcePage />} />
      </Routes>
    </Suspense>
  );
}
