// For the facts that it adds to the map.
import type {} from '@causeway/dispatch';
import { Clock } from '@causeway/kernel';
import { actAs, FactBus, HandlesJob, UnitOfWork } from '@causeway/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { causeway } from '../participant.js';
import { ChannelLog } from '../persistence/channel-log.js';
import { Guests } from './guests.js';
import { People } from './people.js';

/** For how long people still write in the thread of a request that is over, in milliseconds. */
const AFTERWARDS_MS = 24 * 60 * 60_000;
const SWEEP_LIMIT = 200;

/**
 * The private thread of a request: made when a coach takes it, for her and for who dispatches. Whoever loses the request
 * loses the thread; a day after the request is over it is put away.
 */
@Injectable()
export class RequestThreads implements OnModuleInit {
  constructor(
    private readonly bus: FactBus,
    private readonly unitOfWork: UnitOfWork,
    private readonly dataSource: DataSource,
    private readonly log: ChannelLog,
    private readonly people: People,
    private readonly guests: Guests,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.bus.within('assignment.made', async ({ requestId, coachId }) => {
      const channel = await this.log.lock(await this.threadOf(requestId));
      await this.people.add(channel, [coachId], causeway);
    });
    this.bus.within('assignment.ended', async ({ requestId, coachId, how }) => {
      if (how === 'closed') return;
      const [thread] = await this.unitOfWork.query<{ id: string }>(
        'SELECT id FROM channel WHERE request_id = $1',
        [requestId],
      );
      if (thread) await this.people.remove(await this.log.lock(thread.id), coachId, causeway);
    });
  }

  /** Puts away the threads of requests that have been over for a day, whose guests leave with it. */
  @HandlesJob('channel.close-threads')
  async closeOld(): Promise<void> {
    const due = await this.dataSource.query<{ organization_id: string; id: string }[]>(
      'SELECT * FROM threads_to_close($1, $2)',
      [new Date(this.clock.now().getTime() - AFTERWARDS_MS), SWEEP_LIMIT],
    );
    for (const { organization_id: organizationId, id } of due) {
      actAs({ kind: 'engine', organizationId });
      await this.unitOfWork.run(organizationId, () => this.close(id));
    }
  }

  private async close(id: string): Promise<void> {
    const channel = await this.log.lock(id);
    if (channel.archivedAt) return;
    await this.guests.out(channel);
    await this.unitOfWork.query('UPDATE channel SET archived_at = $2 WHERE id = $1', [id, this.clock.now()]);
    await this.log.append(channel, [{ type: 'channel.changed', author: causeway }]);
    this.unitOfWork.raise('channel.set', { channelId: id });
  }

  private async threadOf(requestId: string): Promise<string> {
    const [made] = await this.unitOfWork.query<{ id: string }>(
      `INSERT INTO channel (organization_id, kind, name, open, request_id, created_at)
       SELECT organization_id, 'request', case_number, false, id, $2 FROM coach_request WHERE id = $1
       ON CONFLICT (request_id) DO NOTHING RETURNING id`,
      [requestId, this.clock.now()],
    );
    if (made) {
      this.unitOfWork.raise('channel.joined', { channelId: made.id, memberIds: 'dispatch' });
      return made.id;
    }
    const [thread] = await this.unitOfWork.query<{ id: string }>(
      // Taken again after its end: there is something to say again.
      'UPDATE channel SET archived_at = NULL WHERE request_id = $1 RETURNING id',
      [requestId],
    );
    return thread?.id ?? '';
  }
}
