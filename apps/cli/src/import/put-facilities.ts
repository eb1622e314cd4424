import { Facilities, Facility, type NewFacility } from '@causeway/partners';
import { UnitOfWork } from '@causeway/platform';
import type { INestApplicationContext } from '@nestjs/common';
import type { ListedFacility } from './facility-rows.js';

/** Minutes that a facility is promised; undefined: what it was promised before, else the default. */
export interface Promised {
  acceptMinutes?: number | undefined;
  arriveMinutes?: number | undefined;
}

/** What a new facility is promised when nothing else is said, in minutes. */
export const defaultPromise = { accept: 10, arrive: 60 } as const;

/** Adds the facilities or updates those that are known by their `sourceId`, all of them or none. */
export async function putFacilities(
  app: INestApplicationContext,
  organizationId: string,
  listed: ListedFacility[],
  promised: Promised,
): Promise<{ added: number; updated: number; unchanged: number }> {
  const unitOfWork = app.get(UnitOfWork);
  return unitOfWork.run(organizationId, async () => {
    const all = await unitOfWork.manager.find(Facility);
    const known = new Map(all.map((facility) => [facility.sourceId, facility]));
    const wanted = listed.map((facility) => mergedWith(known.get(facility.sourceId), facility, promised));
    const changed = wanted.filter((facility) => differs(known.get(facility.sourceId), facility));
    const { updated } = await app.get(Facilities).put(organizationId, changed);
    return { added: changed.length - updated, updated, unchanged: wanted.length - changed.length };
  });
}

function mergedWith(
  known: Facility | undefined,
  { sourceId, name, kind, address, city, state, phone, latitude, longitude }: ListedFacility,
  { acceptMinutes, arriveMinutes }: Promised,
): NewFacility & { sourceId: string } {
  return {
    sourceId,
    name,
    kind,
    address,
    city,
    state,
    phone,
    latitude,
    longitude,
    promisedAcceptMinutes: acceptMinutes ?? known?.promisedAcceptMinutes ?? defaultPromise.accept,
    promisedArriveMinutes: arriveMinutes ?? known?.promisedArriveMinutes ?? defaultPromise.arrive,
  };
}

const differs = (known: Facility | undefined, wanted: NewFacility): boolean =>
  !known || (Object.keys(wanted) as (keyof NewFacility)[]).some((field) => known[field] !== wanted[field]);
