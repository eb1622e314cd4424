import type { OneOf, recordTypes } from '@causeway/contracts';
import { DomainError, type ErrorCode } from '@causeway/contracts';
import { Clock } from '@causeway/kernel';
import { UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { In, type EntityTarget, type FindOptionsWhere, type QueryDeepPartialEntity } from 'typeorm';
import type { Writer } from '../domain/writer.js';
import type { DirectoryRecord } from '../persistence/directory-record.js';
import { FactChange } from '../persistence/fact-change.entity.js';

/** One record to be added or changed: what is not named stays as it is. */
export interface Put<Fields> {
  /** Of a record that is there, or a new UUID. */
  id: string;
  set: Partial<Fields>;
  /** What the writer has seen; the change is refused when the record went on meanwhile. Not needed for a new one. */
  version?: number;
  /** Where an import has it from. */
  origin?: { sourceId: string; externalId: string; hash: string | null; more?: Record<string, unknown> };
}

export interface Written<Row> {
  id: string;
  created: boolean;
  /** The fields that are not what they were. */
  changed: string[];
  row: Row;
}

/** How one kind of record is kept. */
export interface RecordKind<Row extends DirectoryRecord, Fields> {
  entity: EntityTarget<Row>;
  type: OneOf<typeof recordTypes>;
  /** What a new record has where nothing is said; throws where something has to be. */
  complete: (set: Partial<Fields>) => Fields;
  changedMeanwhile: ErrorCode;
}

/** The changes of one statement: more would only make it long. */
const CHUNK = 500;

/** Writes records of the directory, many at once, and keeps what they said before. */
@Injectable()
export class Records {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Adds or changes records, in the given order. Call inside a unit of work of the writer's organization.
   * @throws DomainError the kind's `changedMeanwhile` when a version is given that is not the newest
   */
  async put<Row extends DirectoryRecord, Fields extends object>(
    writer: Writer,
    kind: RecordKind<Row, Fields>,
    puts: readonly Put<Fields>[],
  ): Promise<Written<Row>[]> {
    const known = await this.lock(kind.entity, puts);
    const now = this.clock.now();
    const written = puts.map((put) => {
      const before = known.get(put.id);
      if (before && put.version !== undefined && before.version !== put.version)
        throw new DomainError(kind.changedMeanwhile);
      const said = Object.fromEntries(Object.entries(put.set).filter(([, value]) => value !== undefined));
      const fields = before ? said : kind.complete(said as Partial<Fields>);
      const changed = before
        ? Object.keys(said).filter((field) => !isDeepStrictEqual(said[field], before[field as keyof Row]))
        : Object.keys(said);
      const { origin } = put;
      const row = {
        ...(before ?? {
          id: put.id,
          organizationId: writer.organizationId,
          version: 0,
          addedBy: writer.memberId,
          createdAt: now,
          sourceId: null,
          externalId: null,
          importHash: null,
          more: {},
        }),
        ...fields,
        ...(origin && {
          sourceId: origin.sourceId,
          externalId: origin.externalId,
          importHash: origin.hash,
          ...(origin.more && { more: origin.more }),
        }),
        version: (before?.version ?? 0) + (before && changed.length === 0 ? 0 : 1),
        updatedAt: before && changed.length === 0 ? before.updatedAt : now,
      } as unknown as Row;
      return { id: put.id, created: !before, changed, row, before };
    });
    await this.store(
      kind.entity,
      written
        .filter(({ created, changed, row, before }) => created || changed.length > 0 || movedIn(row, before))
        .map(({ row }) => row),
    );
    await this.keep(writer, kind.type, written, now);
    return written.map(({ before: _before, ...rest }) => rest);
  }

  /** In the order of their ids, so that two writers never wait for each other. */
  private async lock<Row extends DirectoryRecord>(
    entity: EntityTarget<Row>,
    puts: readonly { id: string }[],
  ): Promise<Map<string, Row>> {
    const rows = await this.unitOfWork.manager.find(entity, {
      where: { id: In(puts.map(({ id }) => id)) } as FindOptionsWhere<Row>,
      order: { id: 'ASC' } as never,
      lock: { mode: 'for_no_key_update' },
    });
    return new Map(rows.map((row) => [row.id, { ...row }]));
  }

  private async store<Row extends DirectoryRecord>(entity: EntityTarget<Row>, rows: Row[]): Promise<void> {
    for (let from = 0; from < rows.length; from += CHUNK)
      await this.unitOfWork.manager.upsert(
        entity,
        rows.slice(from, from + CHUNK) as unknown as QueryDeepPartialEntity<Row>[],
        ['id'],
      );
  }

  private async keep<Row extends DirectoryRecord>(
    writer: Writer,
    recordType: OneOf<typeof recordTypes>,
    written: (Written<Row> & { before: Row | undefined })[],
    changedAt: Date,
  ): Promise<void> {
    const { organizationId, memberId: changedBy, source, reference = null } = writer;
    const changes = written.flatMap<Omit<FactChange, 'id'>>(({ id, created, changed, row, before }) => {
      const common = { organizationId, recordType, recordId: id, changedAt, changedBy, source, reference };
      const of = (record: Row | undefined, field: string) =>
        (record?.[field as keyof Row] ?? null) as unknown;
      return created
        ? [
            {
              ...common,
              action: 'create',
              field: 'name',
              previous: null,
              replacement: of(row, 'name'),
            },
          ]
        : changed.map((field) => ({
            ...common,
            action: 'update',
            field,
            previous: of(before, field),
            replacement: of(row, field),
          }));
    });
    await this.record(changes);
  }

  /** Writes into the history. Call inside a unit of work. */
  async record(changes: Omit<FactChange, 'id'>[]): Promise<void> {
    for (let from = 0; from < changes.length; from += CHUNK)
      await this.unitOfWork.manager.insert(
        FactChange,
        changes.slice(from, from + CHUNK) as QueryDeepPartialEntity<FactChange>[],
      );
  }
}

/** Whether an import says something of a record that is no fact: its id there, or the hash of what it said. */
const movedIn = (row: DirectoryRecord, before: DirectoryRecord | undefined): boolean =>
  row.importHash !== before?.importHash || row.externalId !== before?.externalId;
