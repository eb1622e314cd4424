import { Route, Routes } from 'react-router';
import { PlaybookEdit, PlaybookNew } from './edit-page.js';
import { PlaybookList } from './playbook-list.js';
import { PlaybookPage } from './playbook-page.js';

/** Who to call and when, per situation. */
export default function Playbooks() {
  return (
    <Routes>
      <Route index element={<PlaybookList />} />
      <Route path="new" element={<PlaybookNew />} />
      <Route path=":playbookId" element={<PlaybookPage />} />
      <Route path=":playbookId/edit" element={<PlaybookEdit />} />
    </Routes>
  );
}
