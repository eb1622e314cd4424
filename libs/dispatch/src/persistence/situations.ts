import { Member } from '@causeway/identity';
import { UnitOfWork } from '@causeway/platform';
import type { Coach } from '@causeway/team';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { heldStatuses } from '../domain/assignment.js';
import { Scene } from '../domain/scene.js';
import {
  isSearching,
  type AssignmentState,
  type RequestState,
  type Situation,
  type TravelEstimate,
} from '../domain/situation.js';
import { TravelTimes } from '../travel/travel-times.js';
import { Assignment } from './assignment.entity.js';
import { CoachStates } from './coach-states.js';
import type { CoachRequest } from './coach-request.entity.js';
import { WaitingRequests } from './waiting-requests.js';

/** Gathers everything that decisions about requests are made from. Called inside a unit of work. */
@Injectable()
export class Situations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly waiting: WaitingRequests,
    private readonly coachStates: CoachStates,
    private readonly travelTimes: TravelTimes,
  ) {}

  /** What one request is decided from, with every coach of the team, for people to read. */
  async withEverybody(request: CoachRequest): Promise<Situation & { team: ReadonlyMap<string, Coach> }> {
    const { scene, team } = await this.set([request], true);
    return { ...scene.situationOf(request.id), team };
  }

  /** What these requests are decided from. For those that a coach holds, nobody else is looked at. */
  async around(requests: readonly CoachRequest[]): Promise<Scene> {
    return (await this.set(requests, false)).scene;
  }

  private async set(requests: readonly CoachRequest[], everybody: boolean) {
    const searching = requests.filter(({ status }) => isSearching(status));
    const held = requests.filter(({ status }) => !isSearching(status)).map(({ id }) => id);
    const [waiting, assignments] = await Promise.all([
      this.waiting.withThoseBeside(
        requests.map(({ id }) => id),
        { beside: searching.length > 0 },
      ),
      held.length > 0 ? this.assignmentsOf(held) : [],
    ]);
    const holds = new Map(assignments.map((assignment) => [assignment.requestId, assignment]));
    const ids = new Set(requests.map(({ id }) => id));
    const offered = waiting
      .filter(({ request }) => ids.has(request.id))
      .flatMap(({ request }) => request.offers.map(({ coachId }) => coachId));
    const { states, coaches } =
      searching.length > 0 || everybody
        ? await this.coachStates.of({
            facilityIds: [...new Set(waiting.map(({ request }) => request.facilityId))],
            ...(everybody ? {} : { onDutyOr: [...new Set(offered)] }),
          })
        : { states: [], coaches: new Map<string, Coach>() };
    const all = waiting.map((each) => ({ ...each, assignment: holds.get(each.request.id) ?? null }));
    const travel = this.travelTo(waiting.map(({ request }) => request));
    return { scene: new Scene(all, states, everybody, travel), team: coaches };
  }

  /** How long drives take where a service is asked; without one the estimate is part of the domain. */
  private travelTo(requests: readonly RequestState[]): TravelEstimate | undefined {
    if (this.travelTimes.state === 'off') return undefined;
    const places = new Map(requests.map(({ facilityId, facility }) => [facilityId, facility]));
    return (coach, facilityId) => {
      const place = places.get(facilityId);
      return place ? this.travelTimes.between(coach, place) : null;
    };
  }

  private async assignmentsOf(requestIds: string[]): Promise<(Assignment & AssignmentState)[]> {
    const { manager } = this.unitOfWork;
    const held = await manager.findBy(Assignment, {
      requestId: In(requestIds),
      status: In(heldStatuses),
    });
    const holders = await manager.findBy(Member, {
      id: In(held.map(({ coachId }) => coachId)),
      active: true,
    });
    const coaching = new Set(holders.filter(({ roles }) => roles.includes('coach')).map(({ id }) => id));
    return held.map((assignment) => ({ ...assignment, coachLeft: !coaching.has(assignment.coachId) }));
  }
}
