import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { guessFormat } from '@causeway/contracts';
import {
  ApplyImport,
  ImportSources,
  RefreshLists,
  ShowImports,
  StageImport,
  WriteImportSource,
  type ImportSourceView,
} from '@causeway/directory';
import { UnitOfWork, validated } from '@causeway/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { previewLines } from './preview-lines.js';

/** What was said of a list; of one that is known, only what shall be otherwise. */
export interface ListWishes {
  list?: string;
  format?: WriteImportSource['format'];
  kind?: WriteImportSource['kind'];
  pathway?: NonNullable<WriteImportSource['pathways']>;
  columns?: Record<string, string>;
}

/** Bad rows that are shown; there is no use in thousands of lines. */
const SHOWN = 50;

/** Thrown so that nothing of a look stays. */
class OnlyALook extends Error {
  constructor(readonly lines: string[]) {
    super('Only a look');
  }
}

const isAddress = (source: string): boolean => /^https?:\/\//i.test(source);

/**
 * Reads a list and says what it would do, or brings it in. A look leaves nothing behind, not even the list.
 * @param source a file, or an address that begins with https://
 * @throws DomainError `import.…` when it cannot be read as a whole
 */
export async function importResources(
  app: INestApplicationContext,
  organizationId: string,
  source: string,
  wishes: ListWishes,
  apply: boolean,
): Promise<string[]> {
  const bytes = isAddress(source) ? null : await readFile(source);
  const { lines, readingId } = await looking(async () => {
    const list = await listOf(app, organizationId, source, wishes, bytes);
    const readingId = await read(app, organizationId, list, source, bytes);
    if (!readingId) return { lines: [`${list.name}: it is as it was at the last visit.`], readingId };
    const reading = await app.get(ShowImports).one(organizationId, readingId);
    const query = { verdict: 'bad' as const, limit: SHOWN };
    const { items } = await app.get(ShowImports).rows(organizationId, readingId, query);
    return { lines: previewLines(reading, items), readingId };
  });
  if (!apply) return [...lines, 'Nothing was done. Say --apply to bring it in.'];
  if (!readingId) return lines;
  const applying = app.get(ApplyImport);
  await applying.begin(organizationId, readingId, null);
  await applying.finish(organizationId, readingId);
  const { state } = await app.get(ShowImports).one(organizationId, readingId);
  if (state === 'failed') throw new Error('it was broken off, and the directory is as it was');
  return [...lines, 'It is in the directory now.'];

  /** Everything is undone again where it was only looked at. */
  async function looking<Seen extends { lines: string[]; readingId: string | null }>(
    look: () => Promise<Seen>,
  ): Promise<Seen | { lines: string[]; readingId: null }> {
    if (apply) return look();
    try {
      return await app.get(UnitOfWork).run(organizationId, async () => {
        throw new OnlyALook((await look()).lines);
      });
    } catch (error) {
      if (error instanceof OnlyALook) return { lines: error.lines, readingId: null };
      throw error;
    }
  }
}

/** The list that is meant: known by its name, else added. */
async function listOf(
  app: INestApplicationContext,
  organizationId: string,
  source: string,
  { list: named, format, kind, pathway, columns }: ListWishes,
  bytes: Buffer | null,
): Promise<ImportSourceView> {
  const sources = app.get(ImportSources);
  const url = bytes ? null : source;
  const name = named ?? (url ? new URL(url).hostname : basename(source).replace(/\.[a-z]{2,4}$/i, ''));
  const known = (await sources.list(organizationId)).find((list) => list.name === name);
  const said = {
    ...(format && { format }),
    ...(kind && { kind }),
    ...(pathway && { pathways: pathway }),
    ...(columns && { mapping: columns }),
    ...(url && { url }),
  };
  if (known) {
    const { id, format: form, kind: what, pathways, mapping, everyHours, appliesItself } = known;
    if (Object.keys(said).length === 0) return known;
    const before = {
      name,
      format: form,
      kind: what,
      pathways,
      mapping,
      url: known.url,
      everyHours,
      appliesItself,
    };
    return sources.change(organizationId, id, await validated(WriteImportSource, { ...before, ...said }));
  }
  const form =
    format ?? guessFormat(url ? new URL(url).pathname : source, bytes?.toString('utf8', 0, 4096) ?? '');
  if (!form) throw new Error('the form of this list cannot be guessed: say it with --format');
  const what = kind ?? (form === 'meeting_guide' ? 'meeting' : undefined);
  if (!what) throw new Error('say with --kind what this list lists, for example --kind treatment');
  const body = await validated(WriteImportSource, { name, ...said, format: form, kind: what });
  return sources.create(organizationId, null, body);
}

async function read(
  app: INestApplicationContext,
  organizationId: string,
  { id: sourceId }: ImportSourceView,
  source: string,
  bytes: Buffer | null,
): Promise<string | null> {
  if (!bytes) return (await app.get(RefreshLists).fetch(organizationId, sourceId, null))?.id ?? null;
  const staging = { organizationId, sourceId, bytes, fileName: basename(source), memberId: null };
  return (await app.get(StageImport).stage(staging)).id;
}
