import { describe, expect, it } from '@jest/globals';
import { FactBus, UnitOfWork } from '@causeway/platform';
import { randomUUID } from 'node:crypto';
import { useApp } from '../support/app.js';

const app = useApp();

const spellsOf = (memberId: string) => app.rows('SELECT id FROM duty_spell WHERE member_id = $1', [memberId]);

describe('facts', () => {
  it('are projected inside of the transaction that raised them, with the facts that this raises', async () => {
    const { organizationId, ada } = await app.world({ offDuty: ['ada'] });
    const unitOfWork = app.nest.get(UnitOfWork);
    const requestId = randomUUID();
    const heard: string[] = [];
    app.nest.get(FactBus).within('offer.changed', async ({ offerId }) => {
      if (offerId !== requestId) return;
      heard.push('offer.changed');
      await unitOfWork.query(
        `INSERT INTO duty_spell (organization_id, member_id, started_at, expires_at) VALUES ($1, $2, now(), now())`,
        [organizationId, ada.id],
      );
      unitOfWork.raise('request.changed', { requestId });
    });
    app.nest.get(FactBus).within('request.changed', (fact) => {
      if (fact.requestId === requestId) heard.push('request.changed');
    });
    await unitOfWork.run(organizationId, async () =>
      unitOfWork.raise('offer.changed', { offerId: requestId, coachId: ada.id, status: 'open' }),
    );
    expect(heard).toEqual(['offer.changed', 'request.changed']);
    expect(await spellsOf(ada.id)).toHaveLength(1);
  });

  it('take the whole transaction back when projecting fails', async () => {
    const { organizationId, ada } = await app.world({ offDuty: ['ada'] });
    const unitOfWork = app.nest.get(UnitOfWork);
    const offerId = randomUUID();
    app.nest.get(FactBus).within('offer.changed', (fact) => {
      if (fact.offerId === offerId) throw new Error('cannot be written');
    });
    const work = unitOfWork.run(organizationId, async () => {
      await unitOfWork.query(
        `INSERT INTO duty_spell (organization_id, member_id, started_at, expires_at) VALUES ($1, $2, now(), now())`,
        [organizationId, ada.id],
      );
      unitOfWork.raise('offer.changed', { offerId, coachId: ada.id, status: 'open' });
    });
    await expect(work).rejects.toThrow('cannot be written');
    expect(await spellsOf(ada.id)).toEqual([]);
  });
});
