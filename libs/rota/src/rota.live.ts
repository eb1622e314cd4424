import { FactBus, Live, room, UnitOfWork, type Statement } from '@causeway/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';

const TEAM: Statement = { name: 'rota_team', text: 'SELECT id FROM member WHERE active' };

/** Tells the screens of the whole team that the rota is not what they show. */
@Injectable()
export class RotaLive implements OnModuleInit {
  constructor(
    private readonly bus: FactBus,
    private readonly live: Live,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.bus.on('rota.changed', async (_nothing, organizationId) => {
      const team = await this.unitOfWork.once<{ id: string }>(organizationId, TEAM, []);
      this.live.emit(
        team.map(({ id }) => room.member(id)),
        'rota.changed',
      );
    });
  }
}
