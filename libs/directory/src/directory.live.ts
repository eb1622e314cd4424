import { FactBus, Live, room, UnitOfWork, type Statement } from '@causeway/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';

const TEAM: Statement = { name: 'directory_team', text: 'SELECT id FROM member WHERE active' };

/** Of more at once, as after an import, nobody is told each. */
const MOST_NAMED = 20;

/** Tells the screens of the whole team that resources are not what they show. */
@Injectable()
export class DirectoryLive implements OnModuleInit {
  constructor(
    private readonly bus: FactBus,
    private readonly live: Live,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.bus.on('resource.changed', async ({ resourceIds }, organizationId) => {
      const team = await this.unitOfWork.once<{ id: string }>(organizationId, TEAM, []);
      this.live.emit(
        team.map(({ id }) => room.member(id)),
        'resource.changed',
        { resourceIds: resourceIds.length > MOST_NAMED ? null : resourceIds },
      );
    });
  }
}
