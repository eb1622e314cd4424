import { useRef, useState } from 'react';
import { api, unwrap, type Schemas } from '../../shared/api.js';
import { uuid } from '../../shared/uuid.js';

/** The server takes no more under one message, and no larger files, in bytes. */
export const mostFiles = 6;
const largest = 10 * 1024 * 1024;

/** A file on its way to the server, or there and waiting for its message. */
export interface Upload {
  readonly key: string;
  readonly name: string;
  readonly file: File;
  readonly state: 'under way' | 'there' | 'failed' | 'too large';
  readonly attachment: Schemas['ShownAttachment'] | null;
  readonly error: unknown;
}

/** Files that go with the message that is being written. They are sent ahead, so that the message itself is quick. */
export function useUploads(channelId: string) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const sending = useRef(new Map<string, AbortController>());

  const change = (key: string, to: Partial<Upload>): void =>
    setUploads((all) => all.map((each) => (each.key === key ? { ...each, ...to } : each)));
  const start = (key: string, file: File): void => {
    const controller = new AbortController();
    sending.current.set(key, controller);
    change(key, { state: 'under way', error: null });
    send(channelId, file, controller.signal).then(
      (attachment) => change(key, { state: 'there', attachment }),
      (error: unknown) => change(key, { state: 'failed', error }),
    );
  };
  return {
    uploads,
    busy: uploads.some(({ state }) => state === 'under way'),
    add: (files: Iterable<File>): void => {
      const fresh = [...files].slice(0, mostFiles - uploads.length).map((file): Upload => ({
        key: uuid(),
        name: file.name,
        file,
        state: file.size > largest ? 'too large' : 'under way',
        attachment: null,
        error: null,
      }));
      setUploads((all) => [...all, ...fresh]);
      for (const { key, file, state } of fresh) if (state === 'under way') start(key, file);
    },
    retry: ({ key, file }: Upload): void => start(key, file),
    remove: (key: string): void => {
      sending.current.get(key)?.abort();
      setUploads((all) => all.filter((each) => each.key !== key));
    },
    /** Those that are there; nothing is kept. */
    take: (): Schemas['ShownAttachment'][] => {
      const there = uploads.flatMap(({ attachment }) => (attachment ? [attachment] : []));
      setUploads([]);
      return there;
    },
  };
}

function send(channelId: string, file: File, signal: AbortSignal): Promise<Schemas['ShownAttachment']> {
  const form = new FormData();
  form.append('file', file, file.name);
  return unwrap(
    api.POST('/v1/channels/{id}/attachments', {
      params: { path: { id: channelId } },
      // The contract does not describe forms.
      body: form as never,
      signal,
    }),
  );
}
