import { Clock } from '@causeway/kernel';
import { Audit, UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { HandoffNote } from '../persistence/handoff-note.entity.js';
import type { NoteList, NoteView } from '../shifts.dto.js';
import { Shifts } from './shifts.js';

/** Notes are shown for this many days: after that they are of no use to the next coach. */
const DAYS_SHOWN = 7;
const MOST_SHOWN = 50;

/** What coaches leave for those who come after them. */
@Injectable()
export class HandoffNotes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly shifts: Shifts,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `shift.not_found` */
  async add(actor: MemberActor, shiftId: string, text: string): Promise<void> {
    await this.unitOfWork.run(actor.organizationId, async () => {
      await this.shifts.lock(shiftId);
      await this.write(actor, shiftId, text);
      await this.audit.record('shift.note', [shiftId]);
    });
  }

  /** Call inside a unit of work that holds the shift. */
  async write(
    { organizationId, memberId: authorId }: MemberActor,
    shiftId: string,
    text: string,
  ): Promise<void> {
    await this.unitOfWork.manager.insert(HandoffNote, {
      organizationId,
      shiftId,
      authorId,
      text,
      createdAt: this.clock.now(),
    });
    this.unitOfWork.raise('rota.changed', {});
  }

  /** The notes of the last days, newest first. */
  async list(organizationId: string): Promise<NoteList> {
    return this.unitOfWork.run(organizationId, async () => {
      const since = new Date(this.clock.now().getTime() - DAYS_SHOWN * 86_400_000);
      const items = await this.unitOfWork.query<Omit<NoteView, 'createdAt'> & { createdAt: Date }>(
        `SELECT note.id, shift_id AS "shiftId", author.first_name AS "authorName", text, note.created_at AS "createdAt"
         FROM handoff_note note JOIN member author ON author.id = author_id
         WHERE note.created_at > $1 ORDER BY note.created_at DESC, note.id LIMIT $2`,
        [since, MOST_SHOWN],
      );
      await this.audit.record(
        'shift.note',
        items.map(({ id }) => id),
      );
      return { items: items.map((note) => ({ ...note, createdAt: note.createdAt.toISOString() })) };
    });
  }
}
