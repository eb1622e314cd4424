import type { components } from '@causeway/contracts';
import { eventually } from './eventually.js';
import type { Person } from './people.js';

type Schemas = components['schemas'];
export type ImportView = Schemas['ImportView'];

/** A list of meetings in the form of the Meeting Guide. */
export const meetings = (...changes: object[]): string =>
  JSON.stringify(
    changes.map((change, index) => ({
      ...{ name: `Meeting ${index + 1}`, slug: `meeting-${index + 1}`, day: index % 7, time: '19:00' },
      ...{ types: ['O'], location: 'St. Mark', formatted_address: '12 Elm St, Erie, PA 16501, USA' },
      ...change,
    })),
  );

/** Adds a list. @returns its id */
export async function addList(
  who: Person,
  wishes: Partial<Schemas['WriteImportSource']> = {},
): Promise<string> {
  const body = { name: 'Meetings', format: 'meeting_guide' as const, kind: 'meeting' as const, ...wishes };
  return (await who.post('/v1/directory/lists', { body })).id;
}

/** A file as a browser sends it. */
export async function formOf(
  content: string | Uint8Array,
): Promise<{ body: Uint8Array; headers: Record<string, string> }> {
  const form = new FormData();
  form.append('file', new Blob([typeof content === 'string' ? content : Uint8Array.from(content)]), 'list');
  const request = new Request('http://localhost', { method: 'POST', body: form });
  return {
    body: new Uint8Array(await request.arrayBuffer()),
    headers: { 'content-type': request.headers.get('content-type') ?? '' },
  };
}

/** Sends a file of the list. @returns what it would do */
export async function upload(who: Person, listId: string, content: string | Uint8Array): Promise<ImportView> {
  const reply = await who.send('POST', `/v1/directory/lists/${listId}/imports`, await formOf(content));
  if (reply.status !== 201) throw new Error(`${reply.status} ${reply.text}`);
  return reply.body as ImportView;
}

/** Brings it in, and waits until that is done. */
export async function apply(who: Person, { id }: Pick<ImportView, 'id'>): Promise<ImportView> {
  await who.send('POST', `/v1/directory/imports/${id}/apply`);
  return eventually(async () => {
    const view = await who.get('/v1/directory/imports/{id}', { id });
    if (view.state === 'applying') throw new Error('It is still being applied');
    return view;
  });
}

/** A list, a reading that nobody decided on, and a shared directory with a key. */
export async function fillLists(who: Person): Promise<{ listId: string; importId: string; keyId: string }> {
  const listId = await addList(who);
  const { id: importId } = await upload(who, listId, meetings({}, { day: 9 }));
  const slug = `rco-${listId.slice(0, 8)}`;
  await who.put('/v1/directory/sharing', { body: { mode: 'keyed', slug } });
  const { id: keyId } = await who.post('/v1/directory/sharing/keys', { body: { label: 'County 211' } });
  return { listId, importId, keyId };
}
