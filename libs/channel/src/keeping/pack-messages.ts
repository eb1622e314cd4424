import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { asEngine, UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import yazl from 'yazl';
import { FileStore } from '../files/file-store.js';
import type { MessageExport } from './message-export.entity.js';
import { pageOfMessages, type ToldMessage } from './page-of-messages.js';

export interface Packed {
  messages: number;
  files: number;
}

interface ChannelRow {
  id: string;
  name: string;
  kind: string;
}

interface FileRow {
  id: string;
  name: string;
  size: number;
  channel_id: string;
  seq: number;
}

/** Events that are read at once. */
const STEP = 1_000;

/** Packs channels: the log as JSON, the messages as a page to read, the files, and a list of everything with its hash. */
@Injectable()
export class PackMessages {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly files: FileStore,
  ) {}

  /** The file comes out of `zip` while it is made; `done` says what is in it, or why it broke. */
  pack(wanted: MessageExport): { zip: AsyncIterable<Buffer>; done: Promise<Packed> } {
    const zip = new yazl.ZipFile();
    const output = zip.outputStream as Readable;
    const done = this.fill(zip, wanted).catch((error: unknown) => {
      output.destroy(error as Error);
      throw error;
    });
    done.catch(() => undefined); // whoever reads `zip` sees it first
    return { zip: output as AsyncIterable<Buffer>, done };
  }

  private async fill(zip: yazl.ZipFile, wanted: MessageExport): Promise<Packed> {
    const { organizationId, since, until, requestedAt } = wanted;
    const manifest: { name: string; bytes: number; sha256: string }[] = [];
    const add = (name: string, bytes: Buffer) => {
      manifest.push({ name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
      zip.addBuffer(bytes, name, { mtime: requestedAt });
    };
    const packed: Packed = { messages: 0, files: 0 };
    for (const channel of await this.channels(wanted)) {
      const folder = `${safe(channel.name)}-${channel.id.slice(0, 8)}`;
      const events = await this.events(organizationId, channel.id, since, until);
      const messages = await this.messages(organizationId, channel.id, since, until);
      if (events.length === 0) continue;
      add(`${folder}/events.json`, Buffer.from(JSON.stringify(events, null, 1)));
      add(`${folder}/messages.html`, Buffer.from(pageOfMessages(channel.name, messages)));
      packed.messages += messages.length;
      for (const file of await this.attached(organizationId, channel.id, since, until)) {
        const pieces: Uint8Array[] = [];
        for await (const piece of this.files.read(organizationId, file.id, { from: 0, until: file.size }))
          pieces.push(piece);
        add(`${folder}/files/${file.seq}-${file.id.slice(0, 8)}-${safe(file.name)}`, Buffer.concat(pieces));
        packed.files += 1;
      }
    }
    const about = { organizationId, since, until, requestedAt, ...packed, entries: manifest };
    zip.addBuffer(Buffer.from(JSON.stringify(about, null, 2)), 'manifest.json', { mtime: requestedAt });
    zip.end();
    return packed;
  }

  private channels({ organizationId, channelId }: MessageExport): Promise<ChannelRow[]> {
    return this.read(
      organizationId,
      'SELECT id, name, kind FROM channel WHERE $1::uuid IS NULL OR id = $1 ORDER BY id',
      [channelId],
    );
  }

  /** The log as it is stored, with what was deleted and a legal hold keeps. */
  private async events(
    organizationId: string,
    channelId: string,
    since: Date,
    until: Date,
  ): Promise<object[]> {
    const all: { seq: number }[] = [];
    for (let more = true; more;) {
      const rows = await this.read<{ seq: number }>(
        organizationId,
        `SELECT event.seq, type, at, author_id, author_kind, display_name AS author_name, text, target, thread, emoji, question, mentions, resources,
           attachments, event.member_id, answer
         FROM channel_event event LEFT JOIN member ON member.id = author_id
         WHERE channel_id = $1 AND at >= $2 AND at < $3 AND event.seq > $4 AND type <> 'read' ORDER BY event.seq LIMIT ${STEP}`,
        [channelId, since, until, all.at(-1)?.seq ?? 0],
      );
      all.push(...rows);
      more = rows.length === STEP;
    }
    return all;
  }

  private messages(
    organizationId: string,
    channelId: string,
    since: Date,
    until: Date,
  ): Promise<ToldMessage[]> {
    return this.read(
      organizationId,
      `SELECT message.seq, message.at, coalesce(display_name, message.author_kind) AS author, message.text, message.edited_at, deleted_at,
         purged_at, message.thread, event.text AS kept, message.attachments
       FROM message JOIN channel_event event USING (channel_id, seq) LEFT JOIN member ON member.id = message.author_id
       WHERE message.channel_id = $1 AND message.at >= $2 AND message.at < $3 ORDER BY message.seq`,
      [channelId, since, until],
    );
  }

  private attached(organizationId: string, channelId: string, since: Date, until: Date): Promise<FileRow[]> {
    return this.read(
      organizationId,
      `SELECT attachment.id, attachment.name, attachment.size, attachment.channel_id, attachment.seq FROM attachment
         JOIN message USING (channel_id, seq) WHERE attachment.channel_id = $1 AND message.at >= $2 AND message.at < $3 ORDER BY attachment.seq`,
      [channelId, since, until],
    );
  }

  private read<Row>(organizationId: string, sql: string, values: unknown[]): Promise<Row[]> {
    return asEngine(this.unitOfWork, organizationId, () => this.unitOfWork.query<Row>(sql, values));
  }
}

/** A name as an entry of an archive may have it: no folders, nothing that a shell or Windows takes for something else. */
const safe = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
    .slice(0, 60) || 'channel';
