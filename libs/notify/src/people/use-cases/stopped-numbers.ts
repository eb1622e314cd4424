import { createHash } from 'node:crypto';
import { Organization } from '@causeway/identity';
import { Clock } from '@causeway/kernel';
import { UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { TextStop } from '../persistence/text-stop.entity.js';

/** Remembers who answered STOP, without remembering their number. */
@Injectable()
export class StoppedNumbers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** What a number, E.164, is known by in this organization. Call inside a unit of work. */
  async hashOf(organizationId: string, number: string): Promise<Buffer> {
    const { linkSecret } = await this.unitOfWork.manager.findOneByOrFail(Organization, {
      id: organizationId,
    });
    return createHash('sha256').update(linkSecret).update(number).digest();
  }

  /** Call inside a unit of work. */
  isStopped(numberHash: Buffer): Promise<boolean> {
    return this.unitOfWork.manager.existsBy(TextStop, { numberHash });
  }

  /** Whether any organization has texted this number as one of a person. */
  async wasTexted(number: string): Promise<boolean> {
    return (await this.textedBy(number)).length > 0;
  }

  /** Whoever texted this number sends it nothing more, or may again. */
  async set(number: string, stopped: boolean): Promise<void> {
    for (const { organization_id: organizationId } of await this.textedBy(number))
      await this.unitOfWork.run(organizationId, async () => {
        const { manager } = this.unitOfWork;
        const numberHash = await this.hashOf(organizationId, number);
        if (!stopped) await manager.delete(TextStop, { organizationId, numberHash });
        else
          await manager.upsert(TextStop, { organizationId, numberHash, stoppedAt: this.clock.now() }, [
            'organizationId',
            'numberHash',
          ]);
      });
  }

  private textedBy(number: string): Promise<{ organization_id: string }[]> {
    return this.dataSource.query('SELECT * FROM texted_by($1)', [number]);
  }
}
