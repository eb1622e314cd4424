import { CallingsOfMe, OpenQuestions } from '@causeway/channel';
import { ChangedResources } from '@causeway/directory';
import { Clock } from '@causeway/kernel';
import { UnitOfWork, type MemberActor } from '@causeway/platform';
import { Playbooks } from '@causeway/playbooks';
import { Injectable } from '@nestjs/common';
import type { CatchUp } from './catch-up.dto.js';
import { LastHere } from './last-here.js';

/** So many of each are listed; the totals are said. */
const MOST = 30;

/**
 * What is written at this moment may become visible a little later, when its transaction ends: a list reaches up to so long ago, in
 * milliseconds, and the next one begins there. So nothing falls between two lists.
 */
const SETTLED_MS = 1_000;

/** After so long, in milliseconds, the list is offered by itself: a break, not a glance away. */
const AWAY_MS = 2 * 60 * 60_000;

/** What changed since a member was last here. Nothing is guessed or weighed: it is what others wrote, in the order of time. */
@Injectable()
export class CatchUps {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lastHere: LastHere,
    private readonly resources: ChangedResources,
    private readonly questions: OpenQuestions,
    private readonly callings: CallingsOfMe,
    private readonly playbooks: Playbooks,
    private readonly clock: Clock,
  ) {}

  /** Only what the member may see: of messages those in her channels. */
  async for(actor: MemberActor): Promise<CatchUp> {
    return this.unitOfWork.run(actor.organizationId, async () => {
      const until = new Date(this.clock.now().getTime() - SETTLED_MS);
      const { since, onDutySince } = await this.lastHere.of(actor);
      const resources = await this.resources.between(actor, since, until);
      const questions = await this.questions.oldest(actor, MOST);
      const mentions = await this.callings.between(actor, since, until, MOST);
      const playbooks = await this.playbooks.changedBetween(actor.memberId, since, until);
      const count = resources.total + mentions.total + playbooks.length;
      const wasAway = until.getTime() - since.getTime() >= AWAY_MS || (onDutySince ?? since) > since;
      return {
        ...{ since: since.toISOString(), until: until.toISOString() },
        ...{ count, offered: wasAway && count + questions.total > 0 },
        ...{ resources, questions, mentions, playbooks },
      };
    });
  }
}
